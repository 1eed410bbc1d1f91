package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.mapping.RowHandler;

/** Reader of the table rows of one document. For single use. */
final class PdfTableReader {

    private final TableRules rules;
    private final PdfTableHeader header;
    private final PdfContextValues contextValues;
    private final Optional<PdfBalanceCheck> balances;
    private final CurrentTableRow row;
    private Optional<ColumnPositions> positions = Optional.empty();
    private boolean inTable;
    private boolean pageEnded;
    /** True if the header is further down on this page: lines above it, except rows, are not part of the table. */
    private boolean headerAhead;
    /** True after the first line of this page that is part of the table. */
    private boolean startedOnPage;

    private double lastBaseline;
    private Locator current = Locator.wholeFile();

    PdfTableReader(TableRules rules, PdfRowLayout shape, List<PdfPage> pages, RowHandler handler) {
        this.rules = rules;
        this.header = new PdfTableHeader(rules.columns(), ValueEdges.of(pages));
        this.contextValues = new PdfContextValues(shape.contextValues(), pages);
        this.balances = rules.balances().map(PdfBalanceCheck::new);
        this.row = new CurrentTableRow(shape, balances, handler);
    }

    void read(PdfDocument document) {
        for (PdfPage page : document.pages()) {
            startedOnPage = false;
            pageEnded = false;
            headerAhead = header.isOn(page);
            for (int number = 1; number <= page.lines().size(); number++) {
                PdfLine line = page.lines().get(number - 1);
                current = Locator.page(page.number(), number);
                contextValues.update(page, line);
                readLine(line);
            }
        }
        row.finish();
        if (document.fault().isPresent()) {
            row.reject(document.fault().get().rejection(document.pages().size()));
        } else if (positions.isEmpty()) {
            row.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no table", header.describe()));
        }
        balances.flatMap(check -> check.checkEnd(current)).ifPresent(row::reject);
    }

    private void readLine(PdfLine line) {
        Optional<ColumnPositions> found = header.find(line);
        if (found.isPresent()) {
            positions = found;
            inTable = true;
            pageEnded = false;
            headerAhead = false;
            startedOnPage = true;
            lastBaseline = line.baseline();
            return;
        }
        String text = line.text();
        PdfCells cells = positions
                .map(known -> PdfCells.of(line, known, rules.columns().size()))
                .orElseGet(() -> PdfCells.empty(rules.columns().size()));
        if (!isBalance(text, cells) && inTable && !pageEnded) {
            readTableLine(line, text, cells);
        }
    }

    private boolean isBalance(String text, PdfCells cells) {
        if (balances.isEmpty()) {
            return false;
        }
        PdfBalanceCheck check = balances.get();
        if (check.openAt(text, cells)) {
            row.skip(current, PdfBalanceCheck.OPENING);
            return true;
        }
        if (check.isClosingLine(text)) {
            row.finish();
            row.skip(current, PdfBalanceCheck.CLOSING);
            check.checkClosing(text, cells, current).ifPresent(row::reject);
            return true;
        }
        return false;
    }

    private void readTableLine(PdfLine line, String text, PdfCells cells) {
        if (rules.endsTable(text)) {
            row.finish();
            row.skip(current, "stop");
            inTable = false;
        } else if (rules.endsPage(text)) {
            row.skip(current, "page-end");
            pageEnded = true;
        } else if (rules.isSkipped(text)) {
            row.skip(current, "skip");
            lastBaseline = line.baseline();
        } else if (rules.startsRow(cells)) {
            startRow(line, cells);
            startOrContinue(line);
        } else if (!startedOnPage) {
            if (!headerAhead) {
                row.skip(current, "above the first row of a page");
            }
        } else if (isContinuation(line, cells)) {
            List<PdfWord> words = AmountWords.withCurrencies(line).words();
            ColumnPositions known = positions.orElseThrow();
            findFault(known.columnOfLostAmount(words), known.columnOfTwoNumbers(words))
                    .ifPresentOrElse(row::reject, () -> row.append(cells));
            startOrContinue(line);
        } else {
            row.reject(new Rejection(
                    RejectionReason.UNKNOWN_ROW,
                    current,
                    rules.columns().get(rules.startColumn()).name(),
                    "a table line that starts no row",
                    "a row, a continuation, or a line that the mapping skips"));
            startOrContinue(line);
        }
    }

    private void startRow(PdfLine line, PdfCells cells) {
        List<PdfWord> words = AmountWords.withCurrencies(line).words();
        ColumnPositions known = positions.orElseThrow();
        OptionalInt lost = known.columnOfLostAmount(words);
        OptionalInt column = lost.isPresent() ? lost : known.columnOfOnlyAmount(words);
        findFault(column, known.columnOfTwoNumbers(words))
                .ifPresentOrElse(
                        fault -> row.startRejected(cells, fault),
                        () -> row.start(cells, contextValues.snapshot(), current));
    }

    /** Returns the rejection of a line with a lost amount or with two numbers in one column of amounts. */
    private Optional<Rejection> findFault(OptionalInt lost, OptionalInt two) {
        return lost.isPresent()
                ? Optional.of(lostAmount(lost.getAsInt()))
                : two.isPresent() ? Optional.of(twoNumbers(two.getAsInt())) : Optional.empty();
    }

    private Rejection twoNumbers(int column) {
        return new Rejection(
                RejectionReason.UNKNOWN_ROW,
                current,
                rules.columns().get(column).name(),
                "two numbers in a column of amounts",
                "one number, whose groups of digits are at most a space apart");
    }

    private Rejection lostAmount(int column) {
        return new Rejection(
                RejectionReason.UNKNOWN_ROW,
                current,
                rules.columns().get(column).name(),
                "an amount outside of the columns of amounts",
                "an amount that ends at the edge of its column");
    }

    private void startOrContinue(PdfLine line) {
        startedOnPage = true;
        lastBaseline = line.baseline();
    }

    private boolean isContinuation(PdfLine line, PdfCells cells) {
        return row.isOpen()
                && cells.fillsOnly(rules.continuationColumns())
                && line.baseline() - lastBaseline <= rules.continuationGap();
    }
}
