package org.mesinfos.pipelines.enrich.category;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.pipelines.identity.table.OperatorTable;
import org.mesinfos.pipelines.identity.table.PersonId;

/**
 * Reader for a file of people's own category rules: an {@link OperatorTable} with the header {@value #HEADER}.
 *
 * <p>Messages contain line numbers and kinds of fault, never a person.
 */
public final class PersonalCategoriesReader {

    /** First line of the file. */
    public static final String HEADER = "person_id;field;value;category";

    private final SortedMap<String, List<CategoryOverride>> rules = new TreeMap<>();

    private PersonalCategoriesReader() {}

    /**
     * Reads a file.
     *
     * @param problems receives the messages about invalid lines
     * @return the rules of the valid lines
     * @throws IOException if the file cannot be read
     */
    public static PersonalCategories read(Path file, Collection<String> problems) throws IOException {
        PersonalCategoriesReader reader = new PersonalCategoriesReader();
        try (InputStream bytes = Files.newInputStream(file)) {
            problems.addAll(OperatorTable.read(file.toString(), HEADER, bytes, reader::add));
        }
        return new PersonalCategories(reader.rules);
    }

    private void add(OperatorTable.Row row) {
        List<String> fields = row.fields();
        Optional<By> by = Stream.of(By.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(fields.get(1)))
                .findFirst();
        if (!PersonId.isValid(fields.get(0))) {
            row.problem("a person id of other characters or length", "1 to 64 of a-z, 0-9 and -");
        } else if (by.isEmpty()) {
            row.problem("an unknown field", "label, creditor, iban or mcc");
        } else if (fields.get(2).isEmpty()) {
            row.problem("no value", "the value of the field");
        } else if (!CategoryTable.keys().contains(fields.get(3))) {
            row.problem("an unknown category", "a key such as restaurants");
        } else {
            rules.computeIfAbsent(fields.get(0), first -> new ArrayList<>())
                    .add(new CategoryOverride(by.get(), fields.get(2), fields.get(3)));
        }
    }
}
