package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * The contents of one line of a table.
 *
 * @param dates leading dates, at most two
 * @param otherDates dates in other date columns, if the line does not start with a date
 * @param amounts amounts by the role of their column
 * @param texts all other tokens, from left to right
 */
record StatementCells(
        List<DateCell> dates,
        List<DateCell> otherDates,
        Map<TransactionColumnRole, List<PrintedDecimal>> amounts,
        List<TextCell> texts) {

    /**
     * A date and the role of its column.
     *
     * @param date date as printed
     * @param role role of the column; empty without a header
     */
    record DateCell(PrintedDate date, Optional<TransactionColumnRole> role) {}

    /**
     * A token of text and its column.
     *
     * @param column column of the token
     * @param token token as printed
     */
    record TextCell(TextColumns.TextColumn column, PrintedToken token) {}

    StatementCells {
        dates = List.copyOf(dates);
        otherDates = List.copyOf(otherDates);
        amounts = Map.copyOf(amounts);
        texts = List.copyOf(texts);
    }

    boolean isDated() {
        return !dates.isEmpty();
    }

    /** Returns a copy without leading dates: they are in other columns. */
    StatementCells withDatesOfOtherColumns() {
        return new StatementCells(List.of(), dates, amounts, texts);
    }

    /** Returns whether the line has the amount of a transaction. */
    boolean hasAmount() {
        return containAmount(amounts);
    }

    /** Returns whether amounts include that of a transaction, in any column. */
    static boolean containAmount(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return amountOf(amounts).isPresent();
    }

    /** Returns the amount of a transaction, in any column. */
    static Optional<PrintedDecimal> amountOf(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return TransactionColumnRole.AMOUNTS.stream()
                .flatMap(role -> amounts.getOrDefault(role, List.of()).stream())
                .findFirst();
    }

    /** Returns the currency beside the amount of a transaction, in any column. */
    static Optional<String> currency(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return amountOf(amounts).flatMap(PrintedDecimal::currency);
    }

    /** Returns a copy without amounts: they are not those of the transaction. */
    StatementCells withoutAmounts() {
        return new StatementCells(dates, otherDates, Map.of(), texts);
    }

    /** Returns a copy with a signed amount, which is in no column. */
    StatementCells withAmount(PrintedDecimal amount) {
        return new StatementCells(
                dates,
                otherDates,
                Map.of(TransactionColumnRole.AMOUNT, List.of(amount)),
                texts.stream()
                        .filter(text -> !(text.token() instanceof PrintedToken.NumberToken number
                                && number.value().equals(amount)))
                        .toList());
    }

    /** Returns whether the line has both a debit and a credit, whereas a transaction has only one of them. */
    boolean hasDebitAndCredit() {
        return hasNonZero(TransactionColumnRole.DEBIT) && hasNonZero(TransactionColumnRole.CREDIT);
    }

    /** Returns whether a column has an amount other than zero. */
    private boolean hasNonZero(TransactionColumnRole role) {
        return amounts.containsKey(role) && amounts.get(role).get(0).magnitude().signum() != 0;
    }

    Optional<PrintedDecimal> balance() {
        return Optional.ofNullable(amounts.get(TransactionColumnRole.BALANCE_AFTER))
                .map(found -> found.get(0));
    }

    /** Returns the tokens of the label. */
    List<PrintedToken> labelTokens() {
        return texts.stream()
                .filter(word -> word.column().role().equals(Optional.of(TransactionColumnRole.LABEL)))
                .map(TextCell::token)
                .toList();
    }

    /** Returns all text, from which the kind of the line is inferred. */
    String text() {
        return texts.stream().map(word -> word.token().text()).collect(Collectors.joining(" "));
    }

    /** Returns the left edge of the first word, in points. */
    double left() {
        return texts.stream().mapToDouble(word -> word.token().left()).min().orElse(0);
    }
}
