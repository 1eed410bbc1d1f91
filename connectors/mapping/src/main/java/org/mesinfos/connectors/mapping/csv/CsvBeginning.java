package org.mesinfos.connectors.mapping.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.csv.LineParser;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.sheet.BrokenSheet;

/** Detects the dialect of a CSV file from its first bytes. */
final class CsvBeginning {

    private static final int SIZE = 1 << 16;
    private static final int ROWS_LOOKED_AT = 5;

    /**
     * The result of reading the first bytes in one dialect.
     *
     * @param dialect the dialect
     * @param match percentage of expected columns in the best header row; without header, percentage of rows of the
     *     expected size
     * @param header the best header row
     * @param rows the first rows after the header
     */
    record Look(Dialect dialect, int match, List<String> header, List<String[]> rows) {}

    private final byte[] bytes;
    private final Charset charset;

    CsvBeginning(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    static CsvBeginning of(InputStream in, Charset charset) throws IOException {
        return new CsvBeginning(BrokenSheet.beginning(in, SIZE), charset);
    }

    /**
     * Returns the result for the dialect with the highest match. At equal matches, the delimiter tried first is
     * preferred.
     */
    Look look(CsvPlan plan) {
        String candidates = plan.settings().delimiter().map(String::valueOf).orElse(Dialect.DELIMITERS);
        Optional<Look> best = Optional.empty();
        for (int i = 0; i < candidates.length(); i++) {
            Look look = look(plan, candidates.charAt(i));
            if (best.isEmpty() || look.match() > best.get().match()) {
                best = Optional.of(look);
            }
        }
        return best.orElseThrow();
    }

    private Look look(CsvPlan plan, char delimiter) {
        int quote = plan.settings().quote().map(character -> (int) character).orElse(Dialect.NO_QUOTE);
        Dialect dialect = new Dialect((byte) delimiter, quote, lineEnd());
        LineParser parser = new LineParser(dialect, charset);
        LogicalLines lines = new LogicalLines(new ByteArrayInputStream(bytes), dialect, 0, 1);
        boolean named = plan.settings().header() == CsvSettings.Header.PRESENT;
        int match = named ? 0 : -1;
        List<String> header = named ? List.of() : plan.settings().columns();
        List<String[]> rows = new ArrayList<>();
        try {
            while (rows.size() < ROWS_LOOKED_AT && isWithin(lines, plan, match) && lines.next()) {
                if (lines.kind() != LogicalLines.Kind.LINE) {
                    continue;
                }
                String[] cells = parser.values(parser.text(lines));
                if (match < 0 || match == 100) {
                    if (Arrays.stream(cells).anyMatch(cell -> !cell.isBlank())) {
                        rows.add(cells);
                    }
                } else {
                    int found = CsvHeader.match(Arrays.asList(cells), plan);
                    if (found > match) {
                        match = found;
                        header = List.of(cells);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory could not be read", impossible);
        }
        int fit = match < 0 ? rowsOfSize(rows, plan.settings()) : match;
        return new Look(dialect, fit, header, rows);
    }

    private static boolean isWithin(LogicalLines lines, CsvPlan plan, int match) {
        return match < 0 || match == 100 || lines.lineAfter() <= plan.settings().headerWithin();
    }

    /** Returns the percentage of rows with the expected number of cells. */
    private static int rowsOfSize(List<String[]> rows, CsvSettings settings) {
        long fitting = rows.stream().filter(row -> isOfSize(row, settings)).count();
        return rows.isEmpty() ? 0 : (int) (100 * fitting / rows.size());
    }

    private static boolean isOfSize(String[] row, CsvSettings settings) {
        int size = settings.columns().size();
        boolean longEnough = row.length >= size
                || (settings.shortRows() == CsvSettings.ShortRows.PAD && row.length >= Math.min(2, size));
        return longEnough && Arrays.stream(row).skip(size).allMatch(String::isBlank);
    }

    /** Returns the line end: LF, or CR if the bytes contain no LF. */
    private byte lineEnd() {
        boolean carriageReturns = false;
        for (byte character : bytes) {
            if (character == '\n') {
                return '\n';
            }
            carriageReturns |= character == '\r';
        }
        return carriageReturns ? (byte) '\r' : (byte) '\n';
    }
}
