package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.format.csv.CsvGrid;

/** The index of a folder: its data files with their categories and expectations. */
final class FolderIndex {

    /** Name of the index file in the folder. */
    static final String NAME = "index.tsv";

    private static final int MAX_LINES = 1_000_000;

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
        List<CsvGrid.Line> lines = CsvGrid.lines(Files.readString(path), '\t', MAX_LINES);
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!header.contains("file")) {
            throw new InvalidExpectationException(
                    path + " has no column file. Expected a header with file and, optionally, category, expected"
                            + " and plain_count, separated by tabs.",
                    null);
        }
        List<Entry> entries = new ArrayList<>();
        for (CsvGrid.Line line : lines.subList(1, lines.size())) {
            entries.add(new Entry(
                    folder.resolve(cell(line, header, "file")).normalize(),
                    cell(line, header, "category"),
                    cell(line, header, "expected"),
                    ExpectedCount.of(cell(line, header, "plain_count")),
                    cell(line, header, "bank")));
        }
        return Optional.of(entries);
    }

    private static String cell(CsvGrid.Line line, List<String> header, String name) {
        int position = header.indexOf(name);
        return position >= 0 && position < line.cells().size() ? line.cells().get(position) : "";
    }
}
