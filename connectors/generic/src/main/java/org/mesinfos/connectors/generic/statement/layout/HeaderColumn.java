package org.mesinfos.connectors.generic.statement.layout;

import java.util.Optional;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedCurrencies;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * The header of one column.
 *
 * @param name text as printed
 * @param role role of the column; empty if the text does not determine it
 * @param strength strength of the evidence for the role, from 0
 * @param currency currency named in the text
 * @param left left edge, in points
 * @param right right edge, in points
 */
public record HeaderColumn(
        String name,
        Optional<TransactionColumnRole> role,
        int strength,
        Optional<String> currency,
        double left,
        double right) {

    /** Maximum distance between the edges of a header and of values aligned with it, in points. */
    public static final double ALIGNED = 6;

    /** Returns a copy without a role. */
    public HeaderColumn withoutRole() {
        return new HeaderColumn(name, Optional.empty(), 0, currency, left, right);
    }

    /** Returns a copy with another role. */
    public HeaderColumn withRole(TransactionColumnRole other) {
        return new HeaderColumn(name, Optional.of(other), strength, currency, left, right);
    }

    /** Returns a copy with the currency printed below the name. */
    HeaderColumn withCurrencyBelow(Phrase below) {
        return new HeaderColumn(
                name + " " + below.text(),
                role,
                strength,
                Currencies.ofPrinted(below.text()),
                Math.min(left, below.left()),
                Math.max(right, below.right()));
    }

    public boolean isDate() {
        return role.filter(known -> known.valueType() == RoleValueType.DATE).isPresent();
    }

    /** Returns whether the column contains transaction amounts or running balances. */
    public boolean isAmountOrBalance() {
        return role.filter(known ->
                        TransactionColumnRole.AMOUNTS.contains(known) || known == TransactionColumnRole.BALANCE_AFTER)
                .isPresent();
    }

    /** Returns whether the name is that of a currency only. */
    boolean isCurrency() {
        return Currencies.ofPrinted(PrintedCurrencies.withoutPunctuation(name)).isPresent();
    }

    /** Returns whether the column contains neither dates nor transaction amounts nor balances. */
    boolean isText() {
        return !isDate() && !isAmountOrBalance();
    }

    /** Returns the horizontal distance between the header and a range on the page, in points; 0 if they overlap. */
    public double distance(double from, double to) {
        return Math.max(0, Math.max(left - to, from - right));
    }

    /** Returns whether another column is above or below this one. */
    boolean overlaps(HeaderColumn other) {
        return left < other.right && other.left < right;
    }
}
