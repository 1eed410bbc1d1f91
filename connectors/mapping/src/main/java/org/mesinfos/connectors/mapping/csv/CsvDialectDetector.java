package org.mesinfos.connectors.mapping.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.match.MatchLimitException;
import org.mesinfos.connectors.format.sheet.InvalidSheetException;

/** Detector of the dialect of a CSV file from its first bytes. */
final class CsvDialectDetector {

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SAMPLE_ROWS = 5;

    /**
     * The result of reading the first bytes in one dialect.
     *
     * @param dialect the dialect
     * @param matchPercent percentage of expected columns in the best header row; without header, percentage of rows of the
     *     expected size
     * @param header the best header row
     * @param rows the first rows after the header, without lines that a rule skips
     */
    record DialectMatch(Dialect dialect, int matchPercent, ColumnNames header, List<CsvHead.Line> rows) {}

    private final CsvHead head;

    CsvDialectDetector(CsvHead head) {
        this.head = head;
    }

    static CsvDialectDetector of(InputStream in, Charset charset) throws IOException {
        return new CsvDialectDetector(new CsvHead(InvalidSheetException.readPrefix(in, SAMPLE_BYTES), charset));
    }

    /**
     * Returns the result for the dialect with the highest match. At equal matches, the delimiter tried first is
     * preferred.
     */
    DialectMatch detect(CsvPlan plan) {
        String candidates = plan.settings().delimiter().map(String::valueOf).orElse(Dialect.DELIMITERS);
        List<ColumnSelector> expected = CsvHeader.expected(plan);
        Optional<DialectMatch> best = Optional.empty();
        for (int i = 0; i < candidates.length(); i++) {
            DialectMatch look = detect(plan, expected, candidates.charAt(i));
            if (best.isEmpty() || look.matchPercent() > best.get().matchPercent()) {
                best = Optional.of(look);
            }
        }
        return best.orElseThrow();
    }

    private DialectMatch detect(CsvPlan plan, List<ColumnSelector> expected, char delimiter) {
        int quote = plan.settings().quote().map(character -> (int) character).orElse(Dialect.NO_QUOTE);
        Dialect dialect = head.dialect(delimiter, quote);
        boolean named = plan.settings().header() == CsvSettings.HeaderPresence.PRESENT;
        int match = named ? 0 : -1;
        ColumnNames header = ColumnNames.of(named ? List.of() : plan.settings().columns());
        List<CsvHead.Line> rows = new ArrayList<>();
        CsvRow row = new CsvRow(plan);
        for (int i = 0; rows.size() < SAMPLE_ROWS; i++) {
            Optional<CsvHead.Line> line = head.line(dialect, i);
            if (line.isEmpty() || !isWithin(line.get(), plan, match)) {
                break;
            }
            Optional<String[]> cells = line.get().cells();
            if (cells.isEmpty()) {
                continue;
            }
            if (match < 0 || match == 100) {
                row.set(cells.get(), line.get().number());
                if (Arrays.stream(cells.get()).anyMatch(cell -> !cell.isBlank()) && !isSkipped(line.get(), row, plan)) {
                    rows.add(line.get());
                }
            } else {
                int found = CsvHeader.matchPercent(line.get().names(), expected);
                if (found > match) {
                    match = found;
                    header = line.get().names();
                    row.setHeader(CsvHeader.of(header, plan));
                }
            }
        }
        int fit = match < 0 ? percentOfExpectedSize(rows, plan.settings()) : match;
        return new DialectMatch(dialect, fit, header, rows);
    }

    private static boolean isSkipped(CsvHead.Line line, CsvRow row, CsvPlan plan) {
        try {
            return plan.skips().stream().anyMatch(rule -> rule.matches(line.text(), row));
        } catch (MatchLimitException | StackOverflowError tooMuchWork) {
            // The reader rejects the line, so that it shows nothing about the rows.
            return true;
        }
    }

    private static boolean isWithin(CsvHead.Line line, CsvPlan plan, int match) {
        return match < 0 || match == 100 || line.number() <= plan.settings().headerWithin();
    }

    /** Returns the percentage of rows with the expected number of cells. */
    private static int percentOfExpectedSize(List<CsvHead.Line> rows, CsvSettings settings) {
        long fitting =
                rows.stream().filter(row -> hasExpectedSize(row, settings)).count();
        return rows.isEmpty() ? 0 : (int) (100 * fitting / rows.size());
    }

    /** Returns whether a row has the number of cells that a mapping without header declares. */
    static boolean hasExpectedSize(CsvHead.Line line, CsvSettings settings) {
        String[] row = line.cells().orElseThrow();
        int size = settings.columns().size();
        boolean longEnough = row.length >= size
                || (settings.shortRows() == CsvSettings.ShortRows.PAD && row.length >= Math.min(2, size));
        return longEnough && Arrays.stream(row).skip(size).allMatch(String::isBlank);
    }
}
