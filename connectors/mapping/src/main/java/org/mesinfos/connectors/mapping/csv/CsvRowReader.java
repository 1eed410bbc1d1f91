package org.mesinfos.connectors.mapping.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.csv.CellText;
import org.mesinfos.connectors.format.csv.LineParser;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.match.MatchLimitException;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.TooMuchWork;
import org.mesinfos.connectors.mapping.UndecodableRow;

/** Reader of the rows of one split of a CSV file. Not safe for use by multiple threads. */
final class CsvRowReader {

    /** The part of the file that is currently read. */
    private enum Part {
        BEFORE_HEADER,
        ROWS,
        AFTER_ROWS
    }

    private final CsvPlan plan;
    private final List<ColumnSelector> expected;
    private final Dialect dialect;
    private final LineParser parser;
    private final CsvRow row;
    private RowHandler handler;
    private Part part;
    private boolean headerSeen;
    private String[] headerCells = {};
    private final CsvContexts contexts;
    private boolean isBelowTitle;
    private final PendingRow pending;

    CsvRowReader(CsvPlan plan, Dialect dialect, Charset charset, RowHandler handler) {
        this.plan = plan;
        this.expected = CsvHeader.expected(plan);
        this.dialect = dialect;
        this.parser = new LineParser(dialect, charset);
        this.row = new CsvRow(plan);
        this.contexts = new CsvContexts(plan, row);
        this.handler = handler;
        this.part = plan.settings().header() == CsvSettings.HeaderPresence.NONE ? Part.ROWS : Part.BEFORE_HEADER;
        this.pending = new PendingRow(row);
    }

    /** Reads all lines that start before an offset. */
    void read(LogicalLines lines, long end) throws IOException {
        while (lines.offsetAfter() < end && lines.next()) {
            readLine(lines);
            if (isHeaderOverdue(lines)) {
                break;
            }
        }
        flush();
        if (part == Part.BEFORE_HEADER && !headerSeen) {
            handler.rejected(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no header row", expectedHeader()));
        }
    }

    /** Reads lines up to and including the header. Returns false if there is no header. */
    boolean readToFirstRow(LogicalLines lines) throws IOException {
        while (part == Part.BEFORE_HEADER && !isHeaderOverdue(lines) && lines.next()) {
            readLine(lines);
        }
        return part == Part.ROWS;
    }

    /**
     * Loads header and context from the start of the file without passing events to the handler, because the first
     * split already reports them.
     */
    void loadPreamble(LogicalLines lines) throws IOException {
        RowHandler active = handler;
        handler = DiscardingHandler.INSTANCE;
        readToFirstRow(lines);
        handler = active;
    }

    private boolean isHeaderOverdue(LogicalLines lines) {
        return part == Part.BEFORE_HEADER
                && !headerSeen
                && lines.lineAfter() > plan.settings().headerWithin();
    }

    private String expectedHeader() {
        List<String> names =
                expected.stream().map(column -> "\"" + column.name() + "\"").toList();
        return "a row with the columns " + String.join(", ", names);
    }

    private void readLine(LogicalLines lines) {
        switch (lines.kind()) {
            case LINE -> {
                if (isBlank(lines)) {
                    handler.skipped(Locator.line(lines.line()), "blank line");
                } else {
                    String text = parser.text(lines);
                    if (part == Part.ROWS && parser.isUndecodable(text, lines)) {
                        flush();
                        handler.rejected(UndecodableRow.rejection(Locator.line(lines.line()), parser.charset()));
                    } else {
                        readContent(text, lines.line());
                    }
                }
            }
            case UNCLOSED ->
                reject(lines, RejectionReason.MALFORMED_ROW, "a quote that does not close", "quotes in pairs");
            case TOO_LARGE ->
                reject(lines, RejectionReason.TOO_LARGE, "a row above the limit", "a row of at most 1 MiB");
        }
    }

    private void reject(LogicalLines lines, RejectionReason reason, String found, String expected) {
        flush();
        handler.rejected(new Rejection(reason, Locator.line(lines.line()), "", found, expected));
    }

    private void readContent(String text, long line) {
        try {
            readPart(text, line);
        } catch (MatchLimitException | StackOverflowError tooMuchWork) {
            flush();
            handler.rejected(TooMuchWork.rejection(Locator.line(line)));
        }
    }

    private void readPart(String text, long line) {
        switch (part) {
            case BEFORE_HEADER -> readBeforeHeader(text, parser.values(text), line);
            case ROWS -> readRow(text, parser.values(text), line);
            case AFTER_ROWS -> handler.skipped(Locator.line(line), "after the rows");
        }
    }

    private void readBeforeHeader(String text, String[] cells, long line) {
        List<String> list = Arrays.asList(cells);
        ColumnNames names = ColumnNames.of(list);
        if (CsvHeader.matchPercent(names, expected) == 100) {
            row.setHeader(CsvHeader.of(names, plan));
            headerCells = cells;
            headerSeen = true;
            part = Part.ROWS;
            contexts.captureFromHeader(list);
            contexts.startTable();
            handler.skipped(Locator.line(line), "header");
            return;
        }
        contexts.capture(text, list);
        handler.skipped(Locator.line(line), "preamble");
    }

    private void readRow(String text, String[] cells, long line) {
        row.set(cells, line);
        String end = firstMatch(plan.ends(), text);
        if (end != null) {
            flush();
            part = Part.AFTER_ROWS;
            handler.skipped(Locator.line(line), end);
            return;
        }
        String skip = firstMatch(plan.skips(), text);
        if (skip != null) {
            if (!headerSeen) { // Of a file without a header: what precedes its rows applies to them.
                contexts.capture(text, Arrays.asList(cells));
            }
            handler.skipped(Locator.line(line), skip);
            return;
        }
        if (headerSeen && cells[0].equals(headerCells[0]) && Arrays.equals(cells, headerCells)) {
            if (hasSeveralBlocks() && isBelowTitle) {
                flush();
                contexts.repeatHeaderBelowTitle();
            }
            handler.skipped(Locator.line(line), "repeated header");
            return;
        }
        if (hasSeveralBlocks() && contexts.startsTable(text, Arrays.asList(cells))) {
            flush();
            part = Part.BEFORE_HEADER;
            readBeforeHeader(text, cells, line);
            return;
        }
        contexts.startTable();
        isBelowTitle = isTitle(cells);
        if (plan.continuation().isPresent()) {
            joinOrHold(plan.continuation().get(), cells, line);
        } else {
            deliver();
        }
    }

    private boolean hasSeveralBlocks() {
        return plan.settings().blocks() == CsvSettings.Blocks.SEVERAL;
    }

    /** Returns whether a line has one value, where rows have several. */
    private boolean isTitle(String[] cells) {
        return headerCells.length > 1
                && Arrays.stream(cells)
                                .map(CellText::clean)
                                .filter(Objects::nonNull)
                                .count()
                        == 1;
    }

    private void joinOrHold(Continuation continuation, String[] cells, long line) {
        boolean continues = (pending.isHeld() || pending.isRejected()) && continuation.appliesTo(row);
        if (continues && pending.isRejected()) {
            handler.skipped(Locator.line(line), "continues a rejected row");
            return;
        }
        if (continues) {
            pending.append(cells, continuation.separator());
            if (pending.isTooLarge()) {
                pending.reject();
                handler.rejected(new Rejection(
                        RejectionReason.TOO_LARGE,
                        Locator.line(pending.line()),
                        "",
                        "a row continued over too many lines",
                        "a row of fewer lines"));
            }
            return;
        }
        flush();
        pending.hold(cells, line);
    }

    private void flush() {
        if (pending.isHeld()) {
            pending.release();
            deliver();
        }
        pending.end();
    }

    private void deliver() {
        int wanted = row.header().size();
        String[] cells = row.cells();
        boolean tooShort = cells.length < wanted && plan.settings().shortRows() == CsvSettings.ShortRows.REJECT;
        boolean tooLong = cells.length > wanted
                && plan.settings().longRows() == CsvSettings.LongRows.REJECT
                && !areEmpty(cells, wanted);
        if (tooShort || tooLong) {
            handler.rejected(new Rejection(
                    RejectionReason.WRONG_FIELD_COUNT,
                    row.locator(),
                    "",
                    cells.length + " values",
                    wanted + " values"));
            return;
        }
        row.deliver(handler);
    }

    private static boolean areEmpty(String[] cells, int from) {
        for (int i = from; i < cells.length; i++) {
            if (CellText.clean(cells[i]) != null) {
                return false;
            }
        }
        return true;
    }

    /** Returns the name of the first matching rule, or null if none matches. */
    private @Nullable String firstMatch(List<LineRule> rules, String text) {
        for (LineRule rule : rules) {
            if (rule.matches(text, row)) {
                return rule.name();
            }
        }
        return null;
    }

    private boolean isBlank(LogicalLines lines) {
        byte[] bytes = lines.bytes();
        for (int i = lines.start(); i < lines.end(); i++) {
            byte b = bytes[i];
            if (b != dialect.delimiter() && b != ' ' && b != '\t' && b != dialect.quote()) {
                return false;
            }
        }
        return true;
    }
}
