package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * The contents of one line of a table.
 *
 * @param days leading dates, at most two
 * @param asides dates in other date columns, if the line does not start with a date
 * @param years years printed below dates without a year
 * @param money amounts by the role of their column
 * @param words all other tokens, from left to right
 */
record Cells(
        List<DatedPiece> days,
        List<DatedPiece> asides,
        List<Integer> years,
        Map<Role, List<PrintedMoney>> money,
        List<Text> words) {

    /**
     * A date and the role of its column.
     *
     * @param day date as printed
     * @param role role of the column; empty without a header
     */
    record DatedPiece(PrintedDay day, Optional<Role> role) {}

    /**
     * A token of text and its column.
     *
     * @param column column of the token
     * @param piece token as printed
     */
    record Text(TextColumns.Column column, Piece piece) {}

    Cells {
        days = List.copyOf(days);
        asides = List.copyOf(asides);
        years = List.copyOf(years);
        money = Map.copyOf(money);
        words = List.copyOf(words);
    }

    boolean isDated() {
        return !days.isEmpty();
    }

    /** Returns whether the line contains nothing but years of the dates above it. */
    boolean isYearsAlone() {
        return words.isEmpty() && !years.isEmpty();
    }

    /** Returns whether the line has the amount of a transaction. */
    boolean hasAmount() {
        return money.containsKey(Role.AMOUNT) || money.containsKey(Role.DEBIT) || money.containsKey(Role.CREDIT);
    }

    /** Returns whether the line has both a debit and a credit, whereas a transaction has only one of them. */
    boolean hasBothHalves() {
        return isFilled(Role.DEBIT) && isFilled(Role.CREDIT);
    }

    /** Returns whether a column has an amount other than zero. */
    private boolean isFilled(Role role) {
        return money.containsKey(role) && money.get(role).get(0).magnitude().signum() != 0;
    }

    Optional<PrintedMoney> balance() {
        return Optional.ofNullable(money.get(Role.BALANCE_AFTER)).map(found -> found.get(0));
    }

    /** Returns the tokens of the label. */
    List<Piece> label() {
        return words.stream()
                .filter(word -> word.column().role().equals(Optional.of(Role.LABEL)))
                .map(Text::piece)
                .toList();
    }

    /** Returns all text, from which the kind of the line is inferred. */
    String text() {
        return words.stream().map(word -> word.piece().text()).collect(Collectors.joining(" "));
    }

    /** Returns the left edge of the first word, in points. */
    double left() {
        return words.stream().mapToDouble(word -> word.piece().left()).min().orElse(0);
    }
}
