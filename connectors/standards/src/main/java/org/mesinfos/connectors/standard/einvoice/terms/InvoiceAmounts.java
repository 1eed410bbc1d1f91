package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;

/**
 * Accessor for the amounts of one invoice. Amounts in another currency than the invoice are ignored and stay unclaimed.
 *
 * @param currency invoice currency (BT-5); empty if the invoice does not state it
 */
public record InvoiceAmounts(Optional<String> currency) {

    private static final String CURRENCY = "currencyID";

    /** Claims and returns the first amount in the currency of the invoice. */
    public Optional<BigDecimal> take(List<TreeElement> amounts) throws InvalidInvoiceValueException {
        for (TreeElement amount : amounts) {
            Optional<BigDecimal> taken = take(Optional.of(amount));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /** Claims and returns the amount at this path. */
    public Optional<BigDecimal> take(TreeElement from, String... names) throws InvalidInvoiceValueException {
        return take(from.descendant(names));
    }

    /** Claims and returns an amount, with four decimals. */
    public Optional<BigDecimal> take(Optional<TreeElement> amount) throws InvalidInvoiceValueException {
        return take(amount, FixedDecimal.AMOUNT_SCALE);
    }

    /** Claims and returns a unit price, with six decimals. */
    public Optional<BigDecimal> price(TreeElement from, String... names) throws InvalidInvoiceValueException {
        return take(from.descendant(names), FixedDecimal.RATE_SCALE);
    }

    private Optional<BigDecimal> take(Optional<TreeElement> amount, int scale) throws InvalidInvoiceValueException {
        if (amount.isEmpty() || !isInInvoiceCurrency(amount.get())) {
            return Optional.empty();
        }
        Optional<BigDecimal> taken = InvoiceValues.decimal(amount, scale);
        if (taken.isPresent() && currency.isPresent()) {
            amount.get().attribute(CURRENCY).ifPresent(attribute -> attribute.claim());
        }
        return taken;
    }

    private boolean isInInvoiceCurrency(TreeElement amount) {
        Optional<String> stated = InvoiceValues.peekAttribute(amount, CURRENCY);
        return stated.isEmpty() || currency.isEmpty() || stated.equals(currency);
    }
}
