package org.mesinfos.pipelines.identity.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.mapping.Problems;
import org.mesinfos.connectors.mapping.YamlMap;
import org.mesinfos.connectors.mapping.YamlText;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.Repetition;

/** Reads the YAML that says which sets of records there are and what their columns mean. */
public final class ColumnsReader {

    /** Its name beside the sets. */
    public static final String FILE_NAME = "linkage.yaml";

    private ColumnsReader() {}

    /**
     * Reads the file.
     *
     * @throws InvalidColumnsException with every problem and its place
     */
    static List<LabelledSet> read(Path file) throws InvalidColumnsException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidColumnsException("The description " + file + " cannot be read as UTF-8 text.", e);
        }
        Problems problems = new Problems(file.toString());
        List<LabelledSet> sets = new ArrayList<>();
        YamlText.read(text, problems).ifPresent(root -> {
            root.maps("sets").forEach(entry -> sets.add(set(entry)));
            root.rejectOthers();
        });
        if (!problems.isEmpty()) {
            throw new InvalidColumnsException(String.join(System.lineSeparator(), problems.messages()));
        }
        if (sets.isEmpty()) {
            throw new InvalidColumnsException(file + ": found no sets, expected a list \"sets\"");
        }
        return sets;
    }

    private static LabelledSet set(YamlMap entry) {
        List<String> files = entry.texts("files");
        String name = entry.text("name").orElse(files.isEmpty() ? "" : files.get(0));
        if (files.isEmpty()) {
            entry.problem("files", "\"files\" is missing: one file or a list");
        }
        String separator = entry.text("separator").orElse(",");
        if (separator.length() != 1) {
            entry.problem("separator", "\"separator\" is \"" + separator + "\", expected one character");
        }
        LabelledSet set = new LabelledSet(
                name,
                files,
                separator.isEmpty() ? ',' : separator.charAt(0),
                entry.choice("repetition", Repetition.ANY),
                entry.text("truth"),
                entry.pattern("truth-pattern"),
                columns(entry));
        entry.rejectOthers();
        return set;
    }

    private static Map<String, ColumnRole> columns(YamlMap entry) {
        Map<String, ColumnRole> roles = new LinkedHashMap<>();
        entry.pairs("columns")
                .forEach((column, label) -> ColumnRole.of(label)
                        .ifPresentOrElse(
                                role -> roles.put(column, role),
                                () -> entry.problem(
                                        "columns",
                                        "column \"" + column + "\" is \"" + label + "\", expected one of "
                                                + String.join(", ", ColumnRole.labels()))));
        if (roles.isEmpty()) {
            entry.problem("columns", "\"columns\" names no column");
        }
        return roles;
    }
}
