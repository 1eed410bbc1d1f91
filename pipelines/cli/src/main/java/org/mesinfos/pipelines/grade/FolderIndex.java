package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The index of a folder: its data files with their categories and expectations. */
final class FolderIndex {

    /** Name of the index file in the folder. */
    static final String NAME = "index.tsv";

    private static final Pattern QUOTED = Pattern.compile("^\"(.*)\"$");

    private FolderIndex() {}

    /**
     * A line of the index.
     *
     * @param file path of the data file
     * @param category category of the file; "" if absent
     * @param expected name of the file with the expectation, or a remark; "" if absent
     * @param count expected number of entries; empty if absent
     * @param bank issuer of the file, for calibration; "" if absent
     */
    record Entry(Path file, String category, String expected, Optional<ExpectedCount> count, String bank) {}

    /**
     * Reads the index of a folder; empty if there is none.
     *
     * @throws InvalidExpectationException if it has no column {@code file}
     */
    static Optional<List<Entry>> read(Path folder) throws IOException {
        Path path = folder.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        List<List<String>> lines = Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank())
                .map(FolderIndex::cells)
                .toList();
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!header.contains("file")) {
            throw new InvalidExpectationException(
                    path + " has no column file. Expected a header with file and, optionally, category, expected"
                            + " and plain_count, separated by tabs.",
                    null);
        }
        List<Entry> entries = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            entries.add(new Entry(
                    folder.resolve(cell(line, header, "file")).normalize(),
                    cell(line, header, "category"),
                    cell(line, header, "expected"),
                    ExpectedCount.of(cell(line, header, "plain_count")),
                    cell(line, header, "bank")));
        }
        return Optional.of(entries);
    }

    /**
     * Splits a line at its tabs. Values of this format have no quotation marks around them; those that some programs add
     * are removed. A mark inside a remark is text, and the line ends where it ends.
     */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(cell -> QUOTED.matcher(cell.strip()).replaceFirst("$1"))
                .toList();
    }

    private static String cell(List<String> line, List<String> header, String name) {
        int position = header.indexOf(name);
        return position >= 0 && position < line.size() ? line.get(position) : "";
    }
}
