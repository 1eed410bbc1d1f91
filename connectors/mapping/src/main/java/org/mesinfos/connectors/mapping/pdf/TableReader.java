package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.mapping.RowHandler;

/** Reader of the table rows of one document. For single use. */
final class TableReader {

    private final TableRules rules;
    private final TableHeader header;
    private final OutsideValues outside;
    private final Optional<BalanceCheck> balances;
    private final OpenRow row;
    private Optional<ColumnPlaces> places = Optional.empty();
    private boolean inTable;
    private boolean pageEnded;
    /** True if the header is further down on this page: lines above it, except rows, are not part of the table. */
    private boolean headerAhead;
    /** True after the first line of this page that is part of the table. */
    private boolean begunOnPage;

    private double lastBaseline;
    private Locator last = Locator.wholeFile();

    TableReader(TableRules rules, RowShape shape, List<PdfPage> pages, RowHandler handler) {
        this.rules = rules;
        this.header = new TableHeader(rules.columns());
        this.outside = new OutsideValues(shape.outside(), pages);
        this.balances = rules.balances().map(BalanceCheck::new);
        this.row = new OpenRow(shape, balances, handler);
    }

    void read(PdfDocument document) {
        for (PdfPage page : document.pages()) {
            begunOnPage = false;
            pageEnded = false;
            headerAhead = header.isOn(page);
            for (int number = 1; number <= page.lines().size(); number++) {
                PdfLine line = page.lines().get(number - 1);
                last = Locator.page(page.number(), number);
                outside.meet(page, line);
                line(line);
            }
        }
        row.finish();
        if (document.fault().isPresent()) {
            row.reject(document.fault().get().rejection(document.pages().size()));
        } else if (places.isEmpty()) {
            row.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no table", header.describe()));
        }
        balances.flatMap(check -> check.end(last)).ifPresent(row::reject);
    }

    private void line(PdfLine line) {
        Optional<ColumnPlaces> found = header.find(line);
        if (found.isPresent()) {
            places = found;
            inTable = true;
            pageEnded = false;
            headerAhead = false;
            begunOnPage = true;
            lastBaseline = line.baseline();
            return;
        }
        String text = line.text();
        Cells cells = places.map(known -> Cells.of(line, known, rules.columns().size()))
                .orElseGet(() -> Cells.none(rules.columns().size()));
        if (!isBalance(text, cells) && inTable && !pageEnded) {
            tableLine(line, text, cells);
        }
    }

    private boolean isBalance(String text, Cells cells) {
        if (balances.isEmpty()) {
            return false;
        }
        BalanceCheck check = balances.get();
        if (check.opens(text, cells)) {
            row.skip(last, BalanceCheck.OPENING);
            return true;
        }
        if (check.closes(text)) {
            row.finish();
            row.skip(last, BalanceCheck.CLOSING);
            check.close(text, cells, last).ifPresent(row::reject);
            return true;
        }
        return false;
    }

    private void tableLine(PdfLine line, String text, Cells cells) {
        if (rules.endsTable(text)) {
            row.finish();
            row.skip(last, "stop");
            inTable = false;
        } else if (rules.endsPage(text)) {
            row.skip(last, "page-end");
            pageEnded = true;
        } else if (rules.isSkipped(text)) {
            row.skip(last, "skip");
            lastBaseline = line.baseline();
        } else if (rules.startsRow(cells)) {
            row.start(cells, outside.snapshot(), last);
            begin(line);
        } else if (!begunOnPage) {
            if (!headerAhead) {
                row.skip(last, "above the first row of a page");
            }
        } else if (isContinuation(line, cells)) {
            row.append(cells);
            begin(line);
        } else {
            row.reject(new Rejection(
                    RejectionReason.UNKNOWN_ROW,
                    last,
                    rules.columns().get(rules.startColumn()).name(),
                    "a table line that starts no row",
                    "a row, a continuation, or a line that the mapping skips"));
            begin(line);
        }
    }

    private void begin(PdfLine line) {
        begunOnPage = true;
        lastBaseline = line.baseline();
    }

    private boolean isContinuation(PdfLine line, Cells cells) {
        return row.isOpen()
                && cells.fillsOnly(rules.continuing())
                && line.baseline() - lastBaseline <= rules.continuationGap();
    }
}
