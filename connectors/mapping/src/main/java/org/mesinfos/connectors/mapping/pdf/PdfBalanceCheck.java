package org.mesinfos.connectors.mapping.pdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;

/** Check that the opening balance of a statement plus its rows equals the closing balance. */
final class PdfBalanceCheck {

    static final String OPENING = "opening balance";
    static final String CLOSING = "closing balance";

    private static final String EXPECTED = "opening balance and rows adding up to the closing balance";

    private final BalanceRule rule;
    private Optional<BigDecimal> sum = Optional.empty();
    private boolean isOpen;

    PdfBalanceCheck(BalanceRule rule) {
        this.rule = rule;
    }

    /** Starts a statement if the line contains the opening balance. Returns whether it does. */
    boolean openAt(String line, PdfCells cells) {
        Matcher opening = BoundedText.matcher(rule.opening(), line);
        if (!opening.find()) {
            return false;
        }
        sum = amount(opening, cells);
        isOpen = true;
        return true;
    }

    void add(PdfCells row) {
        sum = sum.map(total -> total.add(amount(row).orElse(BigDecimal.ZERO)));
    }

    boolean isClosingLine(String line) {
        return BoundedText.matcher(rule.closing(), line).find();
    }

    /** Checks the balance at the line of the closing balance. Returns the rejection to report. */
    Optional<Rejection> checkClosing(String line, PdfCells cells, Locator locator) {
        Matcher closing = BoundedText.matcher(rule.closing(), line);
        Optional<BigDecimal> balance = closing.find() ? amount(closing, cells) : Optional.empty();
        Optional<BigDecimal> expected = sum;
        boolean wasOpen = isOpen;
        sum = Optional.empty();
        isOpen = false;
        if (!wasOpen) {
            return Optional.of(rejection(locator, "a closing balance without an opening one"));
        }
        if (balance.isEmpty() || expected.isEmpty()) {
            return Optional.of(rejection(locator, "a balance without an amount"));
        }
        return new StatementBalanceCheck(expected).checkClosingBalance(balance.get(), "", locator);
    }

    /** Checks at the end of the file that no statement is open. Returns the rejection to report. */
    Optional<Rejection> checkEnd(Locator last) {
        return isOpen ? Optional.of(rejection(last, "no closing balance")) : Optional.empty();
    }

    private Optional<BigDecimal> amount(Matcher line, PdfCells cells) {
        return line.groupCount() > 0 && line.group(1) != null ? PrintedNumber.parse(line.group(1)) : amount(cells);
    }

    /** Returns the signed sum of the amount columns; empty if none contains a number. */
    private Optional<BigDecimal> amount(PdfCells cells) {
        Optional<BigDecimal> plus = sum(cells, rule.addedColumns());
        Optional<BigDecimal> minus = sum(cells, rule.subtractedColumns());
        return plus.isEmpty() && minus.isEmpty()
                ? Optional.empty()
                : Optional.of(plus.orElse(BigDecimal.ZERO).subtract(minus.orElse(BigDecimal.ZERO)));
    }

    private static Optional<BigDecimal> sum(PdfCells cells, List<Integer> columns) {
        return columns.stream()
                .flatMap(column -> PrintedNumber.parse(cells.text(column)).stream())
                .reduce(BigDecimal::add);
    }

    private static Rejection rejection(Locator locator, String found) {
        return new Rejection(RejectionReason.BROKEN_FILE, locator, "", found, EXPECTED);
    }
}
