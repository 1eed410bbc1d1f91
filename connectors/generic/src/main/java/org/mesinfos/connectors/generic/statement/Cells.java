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
 * What a line of a table holds.
 *
 * @param days the dates that it begins with, at most two
 * @param asides dates under names of their own where it begins with none
 * @param years what stands under dates that were printed without their year
 * @param money amounts by the role of their column
 * @param words everything else, from left to right
 */
record Cells(
        List<DatedPiece> days,
        List<DatedPiece> asides,
        List<Integer> years,
        Map<Role, List<PrintedMoney>> money,
        List<Text> words) {

    /**
     * A date and what its column says it is.
     *
     * @param day as printed
     * @param role empty when no header tells
     */
    record DatedPiece(PrintedDay day, Optional<Role> role) {}

    /**
     * A word and its column.
     *
     * @param column where it stands
     * @param piece as printed
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

    /** Whether it holds nothing but the years of dates above it. */
    boolean isYearsAlone() {
        return words.isEmpty() && !years.isEmpty();
    }

    /** Whether it moves the account. */
    boolean hasAmount() {
        return money.containsKey(Role.AMOUNT) || money.containsKey(Role.DEBIT) || money.containsKey(Role.CREDIT);
    }

    /** Whether it holds a debit and a credit, of which a movement has one. */
    boolean hasBothHalves() {
        return isFilled(Role.DEBIT) && isFilled(Role.CREDIT);
    }

    /** Whether an amount stands in a column that is not nothing. */
    private boolean isFilled(Role role) {
        return money.containsKey(role) && money.get(role).get(0).magnitude().signum() != 0;
    }

    Optional<PrintedMoney> balance() {
        return Optional.ofNullable(money.get(Role.BALANCE_AFTER)).map(found -> found.get(0));
    }

    /** The pieces of the label. */
    List<Piece> label() {
        return words.stream()
                .filter(word -> word.column().role().equals(Optional.of(Role.LABEL)))
                .map(Text::piece)
                .toList();
    }

    /** All words, for telling what kind of line it is. */
    String text() {
        return words.stream().map(word -> word.piece().text()).collect(Collectors.joining(" "));
    }

    /** Where its first word begins, in points. */
    double left() {
        return words.stream().mapToDouble(word -> word.piece().left()).min().orElse(0);
    }
}
