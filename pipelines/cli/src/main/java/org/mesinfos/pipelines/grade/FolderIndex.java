package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.format.csv.CsvGrid;

/** The index of a folder: which of its files are data, of what category, and what is expected of each. */
final class FolderIndex {

    /** Stands in the folder itself. */
    static final String NAME = "index.tsv";

    private static final int MOST = 1_000_000;

    private FolderIndex() {}

    /**
     * A line of the index.
     *
     * @param file in the folder
     * @param category what its maker calls files of its kind; "" where it does not say
     * @param expected names the file with what is expected, or is a remark; "" where nothing stands
     * @param count how many entries somebody counted in it
     */
    record Entry(Path file, String category, String expected, Optional<PlainCount> count) {}

    /**
     * Reads the index of a folder; empty when there is none.
     *
     * @throws InvalidExpectationException when no column of it is named {@code file}
     */
    static Optional<List<Entry>> read(Path folder) throws IOException {
        Path place = folder.resolve(NAME);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        List<CsvGrid.Line> lines = CsvGrid.lines(Files.readString(place), '\t', MOST);
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!header.contains("file")) {
            throw new InvalidExpectationException(
                    place + " has no column file. Expected a header with file and, where known, category, expected"
                            + " and plain_count, separated by tabs.",
                    null);
        }
        List<Entry> entries = new ArrayList<>();
        for (CsvGrid.Line line : lines.subList(1, lines.size())) {
            entries.add(new Entry(
                    folder.resolve(cell(line, header, "file")).normalize(),
                    cell(line, header, "category"),
                    cell(line, header, "expected"),
                    PlainCount.of(cell(line, header, "plain_count"))));
        }
        return Optional.of(entries);
    }

    private static String cell(CsvGrid.Line line, List<String> header, String name) {
        int position = header.indexOf(name);
        return position >= 0 && position < line.cells().size() ? line.cells().get(position) : "";
    }
}
