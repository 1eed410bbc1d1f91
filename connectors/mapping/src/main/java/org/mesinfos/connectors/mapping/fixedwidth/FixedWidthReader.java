package org.mesinfos.connectors.mapping.fixedwidth;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.lines.DecodedText;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.match.MatchLimitException;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.TooMuchWork;
import org.mesinfos.connectors.mapping.UndecodableRow;

/** Reader of the lines of one file. A row is complete when a line follows that does not continue it. */
final class FixedWidthReader {

    private final FixedWidthPlan plan;
    private final TextEncoding encoding;
    private final RowHandler handler;
    private final FixedWidthRow row;
    private boolean open;

    FixedWidthReader(FixedWidthPlan plan, TextEncoding encoding, RowHandler handler) {
        this.plan = plan;
        this.encoding = encoding;
        this.handler = handler;
        this.row = new FixedWidthRow(plan);
    }

    /** Reads the current line. */
    void read(LogicalLines lines) {
        try {
            readLine(lines);
        } catch (MatchLimitException | StackOverflowError tooMuchWork) {
            end();
            handler.rejected(TooMuchWork.rejection(Locator.line(lines.line())));
        }
    }

    private void readLine(LogicalLines lines) {
        Locator locator = Locator.line(lines.line());
        if (lines.kind() == LogicalLines.Kind.TOO_LARGE) {
            end();
            reject(RejectionReason.TOO_LARGE, locator, "a row above the limit", "a row of at most 1 MiB");
            return;
        }
        String text = new String(lines.bytes(), lines.start(), lines.end() - lines.start(), encoding.charset());
        int kind = plan.kind(text);
        if (text.isBlank()) {
            handler.skipped(locator, "blank line");
        } else if (plan.isSkipped(text)) {
            end();
            handler.skipped(locator, "skip rule");
        } else if (DecodedText.isIncomplete(text, encoding.charset(), lines.bytes(), lines.start(), lines.end())) {
            end();
            handler.rejected(UndecodableRow.rejection(locator, encoding.charset()));
        } else if (kind == ColumnRange.ROW) {
            end();
            row.set(text, lines.line());
            open = true;
        } else if (!open) {
            reject(RejectionReason.MALFORMED_ROW, locator, "a line that continues no row", "a row above it");
        } else if (!row.continueWith(text, kind)) {
            reject(
                    RejectionReason.TOO_LARGE,
                    locator,
                    "more lines that continue a row",
                    "at most " + FixedWidthRow.MAX_CONTINUATIONS);
        }
    }

    /** Completes the last row. */
    void end() {
        if (open) {
            open = false;
            handler.row(row);
        }
    }

    private void reject(RejectionReason reason, Locator locator, String found, String expected) {
        handler.rejected(new Rejection(reason, locator, "", found, expected));
    }
}
