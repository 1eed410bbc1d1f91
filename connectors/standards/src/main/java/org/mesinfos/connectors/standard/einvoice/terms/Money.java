package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Takes the amounts of one invoice. An amount that says it is in another currency than the invoice is left alone.
 *
 * @param currency of the invoice; empty when the invoice does not tell
 */
public record Money(Optional<String> currency) {

    private static final String CURRENCY = "currencyID";

    /** The first of the amounts that is in the currency of the invoice. */
    public Optional<BigDecimal> take(List<TreeElement> amounts) throws WrongValue {
        for (TreeElement amount : amounts) {
            Optional<BigDecimal> taken = take(Optional.of(amount));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /** The amount reached over these names. */
    public Optional<BigDecimal> take(TreeElement from, String... names) throws WrongValue {
        return take(from.at(names));
    }

    /** An amount with four decimals. */
    public Optional<BigDecimal> take(Optional<TreeElement> amount) throws WrongValue {
        return take(amount, Values.MONEY_SCALE);
    }

    /** A price of one unit, with six decimals. */
    public Optional<BigDecimal> price(TreeElement from, String... names) throws WrongValue {
        return take(from.at(names), Values.RATE_SCALE);
    }

    private Optional<BigDecimal> take(Optional<TreeElement> amount, int scale) throws WrongValue {
        if (amount.isEmpty() || !isOurs(amount.get())) {
            return Optional.empty();
        }
        Optional<BigDecimal> taken = Values.decimal(amount, scale);
        if (taken.isPresent() && currency.isPresent()) {
            amount.get().attribute(CURRENCY).ifPresent(told -> told.claim());
        }
        return taken;
    }

    private boolean isOurs(TreeElement amount) {
        Optional<String> told = Values.lookAttribute(amount, CURRENCY);
        return told.isEmpty() || currency.isEmpty() || told.equals(currency);
    }
}
