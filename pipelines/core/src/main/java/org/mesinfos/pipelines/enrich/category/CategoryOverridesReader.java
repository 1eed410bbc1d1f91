package org.mesinfos.pipelines.enrich.category;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;

/** Reader for the operator's category rules. Reports all errors at once, each with its location. */
public final class CategoryOverridesReader {

    private CategoryOverridesReader() {}

    /**
     * Reads a file of rules.
     *
     * @param problems collects the errors
     * @return the rules in file order; the first that matches a transaction applies
     * @throws IOException if the file cannot be read as UTF-8 text
     */
    public static List<CategoryOverride> read(Path file, Problems problems) throws IOException {
        List<CategoryOverride> rules = new ArrayList<>();
        YamlText.read(Files.readString(file), problems).ifPresent(root -> {
            root.maps("rules").forEach(entry -> rule(entry).ifPresent(rules::add));
            root.rejectUnknownKeys();
        });
        return rules;
    }

    private static Optional<CategoryOverride> rule(YamlMap entry) {
        String category = entry.requiredText("category");
        if (!CategoryTable.keys().contains(category)) {
            entry.problem(
                    "category",
                    "there is no category \"" + category + "\"" + NameSuggestion.hint(category, CategoryTable.keys()));
        }
        List<CategoryOverride> found = Stream.of(By.values())
                .flatMap(by -> entry.text(by.name().toLowerCase(Locale.ROOT)).stream()
                        .map(value -> new CategoryOverride(by, value.strip(), category)))
                .toList();
        if (found.size() != 1) {
            entry.problem("category", "expected exactly one of label, creditor, iban and mcc next to the category");
        }
        entry.rejectUnknownKeys();
        return found.stream().findFirst();
    }
}
