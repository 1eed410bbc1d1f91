package org.mesinfos.connectors.generic.statement.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * The contents of one line of a table.
 *
 * @param dates leading dates, at most two
 * @param otherDates dates in other date columns, if the line does not start with a date
 * @param amounts amounts by the role of their column
 * @param texts all other tokens, from left to right
 */
public record StatementCells(
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
    public record DateCell(PrintedDate date, Optional<TransactionColumnRole> role) {}

    /**
     * A token of text and its column.
     *
     * @param column column of the token
     * @param token token as printed
     */
    public record TextCell(TextColumns.TextColumn column, PrintedToken token) {}

    public StatementCells {
        dates = List.copyOf(dates);
        otherDates = List.copyOf(otherDates);
        amounts = Map.copyOf(amounts);
        texts = List.copyOf(texts);
    }

    public boolean isDated() {
        return !dates.isEmpty();
    }

    /** Returns a copy without leading dates: they are in other columns. */
    public StatementCells withDatesOfOtherColumns() {
        return new StatementCells(List.of(), dates, amounts, texts);
    }

    /** Returns whether the line has the amount of a transaction. */
    public boolean hasAmount() {
        return containAmount(amounts);
    }

    /** Returns whether amounts include that of a transaction, in any column. */
    public static boolean containAmount(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return amountOf(amounts).isPresent();
    }

    /** Returns the amount of a transaction, in any column. */
    public static Optional<PrintedDecimal> amountOf(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return TransactionColumnRole.AMOUNTS.stream()
                .flatMap(role -> amounts.getOrDefault(role, List.of()).stream())
                .findFirst();
    }

    /** Returns the currency beside the amount of a transaction, in any column. */
    public static Optional<String> currency(Map<TransactionColumnRole, List<PrintedDecimal>> amounts) {
        return amountOf(amounts).flatMap(PrintedDecimal::currency);
    }

    /** Returns a copy without amounts: they are not those of the transaction. */
    public StatementCells withoutAmounts() {
        return new StatementCells(dates, otherDates, Map.of(), texts);
    }

    /** Returns a copy without balances. */
    public StatementCells withoutBalance() {
        Map<TransactionColumnRole, List<PrintedDecimal>> others = new EnumMap<>(TransactionColumnRole.class);
        others.putAll(amounts);
        others.remove(TransactionColumnRole.BALANCE_AFTER);
        return new StatementCells(dates, otherDates, others, texts);
    }

    /** Returns a copy with a signed amount, which is in no column. */
    public StatementCells withAmount(PrintedDecimal amount) {
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
    public boolean hasDebitAndCredit() {
        return hasNonZero(TransactionColumnRole.DEBIT) && hasNonZero(TransactionColumnRole.CREDIT);
    }

    /** Returns whether a column has an amount other than zero. */
    private boolean hasNonZero(TransactionColumnRole role) {
        return amounts.containsKey(role) && amounts.get(role).get(0).magnitude().signum() != 0;
    }

    public Optional<PrintedDecimal> balance() {
        return Optional.ofNullable(amounts.get(TransactionColumnRole.BALANCE_AFTER))
                .map(found -> found.get(0));
    }

    /** Returns the tokens of the label. */
    public List<PrintedToken> labelTokens() {
        return texts.stream()
                .filter(word -> word.column().role().equals(Optional.of(TransactionColumnRole.LABEL)))
                .map(TextCell::token)
                .toList();
    }

    /** Returns all text, from which the kind of the line is inferred. */
    public String text() {
        return texts.stream().map(word -> word.token().text()).collect(Collectors.joining(" "));
    }

    /** Returns the left edge of the first word, in points. */
    public double left() {
        return texts.stream().mapToDouble(word -> word.token().left()).min().orElse(0);
    }
}
