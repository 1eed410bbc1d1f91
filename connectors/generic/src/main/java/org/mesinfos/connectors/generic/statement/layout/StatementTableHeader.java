package org.mesinfos.connectors.generic.statement.layout;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * The header of a table of transactions.
 *
 * @param columns columns from left to right
 * @param lines number of printed lines that it takes
 * @param dateBelow role of a date named below the first one
 */
public record StatementTableHeader(List<HeaderColumn> columns, int lines, Optional<TransactionColumnRole> dateBelow) {

    /** Maximum offset between repetitions of a header on different pages, in points. */
    private static final double MAX_OFFSET = 4;

    public StatementTableHeader {
        columns = List.copyOf(columns);
    }

    /** Returns a copy with other columns. */
    public StatementTableHeader withColumns(List<HeaderColumn> others) {
        return new StatementTableHeader(others, lines, dateBelow);
    }

    public List<HeaderColumn> dateColumns() {
        return columns.stream().filter(HeaderColumn::isDate).toList();
    }

    public List<HeaderColumn> amountColumns() {
        return columns.stream().filter(HeaderColumn::isAmountOrBalance).toList();
    }

    List<HeaderColumn> textColumns() {
        return columns.stream().filter(HeaderColumn::isText).toList();
    }

    public boolean has(TransactionColumnRole role) {
        return columns.stream().anyMatch(column -> column.role().equals(Optional.of(role)));
    }

    /** Returns whether the table below calculates interest: it has balances and rates. */
    public boolean isOfInterest() {
        return has(TransactionColumnRole.BALANCE_AFTER)
                && columns.stream().anyMatch(column -> column.name().equals("%"));
    }

    /** Returns the currency named in an amount column or beside the caption of the currency, except by the sign of several dollars. */
    public Optional<String> currency() {
        return columns.stream()
                .filter(column ->
                        column.isAmountOrBalance() || column.role().equals(Optional.of(TransactionColumnRole.CURRENCY)))
                .flatMap(
                        column -> column
                                .currency()
                                .filter(code -> !DollarSign.isDefault(code) || !DollarSign.isIn(column.name()))
                                .stream())
                .findFirst();
    }

    /**
     * Returns whether the names directly below this header are those of the second lines of its rows: they are below its
     * columns, and none of them is an amount other than its currency.
     */
    public boolean isContinuedBy(StatementTableHeader below) {
        return !amountColumns().isEmpty()
                && below.amountColumns().stream().allMatch(HeaderColumn::isCurrency)
                && below.columns.stream()
                        .allMatch(column -> columns.stream().anyMatch(above -> above.overlaps(column)));
    }

    /** Returns this header and the names below it. A label below the type of the transactions names their texts. */
    public StatementTableHeader continuedBy(StatementTableHeader below) {
        return new StatementTableHeader(
                columns.stream()
                        .map(column -> column.role().equals(Optional.of(TransactionColumnRole.KIND))
                                ? below.columns.stream()
                                        .filter(column::overlaps)
                                        .filter(name -> name.role().equals(Optional.of(TransactionColumnRole.LABEL)))
                                        .findFirst()
                                        .orElse(column)
                                : column)
                        .toList(),
                lines + below.lines,
                dateBelow);
    }

    /** Returns this header with the currencies printed below its amounts; empty if other texts are printed there. */
    public Optional<StatementTableHeader> withCurrenciesBelow(List<Phrase> below) {
        boolean currencies = below.stream()
                .allMatch(phrase -> Currencies.ofPrinted(phrase.text()).isPresent()
                        && amountColumns().stream()
                                .anyMatch(column -> column.distance(phrase.left(), phrase.right()) == 0));
        return currencies
                ? Optional.of(new StatementTableHeader(
                        columns.stream()
                                .map(column -> below.stream()
                                        .filter(phrase -> column.distance(phrase.left(), phrase.right()) == 0)
                                        .findFirst()
                                        .map(column::withCurrencyBelow)
                                        .orElse(column))
                                .toList(),
                        lines + 1,
                        dateBelow))
                : Optional.empty();
    }

    /** Returns a copy with the role of a date named below the first one. */
    public StatementTableHeader withDateBelow(Optional<TransactionColumnRole> role) {
        return new StatementTableHeader(columns, lines, role);
    }

    /** Returns whether the other header is the same header on another page. */
    public boolean isRepetitionOf(StatementTableHeader other) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            HeaderColumn mine = columns.get(i);
            HeaderColumn theirs = other.columns.get(i);
            if (!mine.name().equals(theirs.name()) || Math.abs(mine.left() - theirs.left()) > MAX_OFFSET) {
                return false;
            }
        }
        return true;
    }
}
