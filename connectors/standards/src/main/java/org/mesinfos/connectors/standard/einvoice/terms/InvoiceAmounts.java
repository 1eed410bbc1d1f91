package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Accessor for the amounts of one invoice. Amounts in another currency than the invoice are ignored and stay unclaimed.
 *
 * @param currency invoice currency (BT-5); empty if the invoice does not state it
 */
public record InvoiceAmounts(Optional<String> currency) {

    private static final String CURRENCY = "currencyID";

    /** Claims and returns the first amount in the currency of the invoice. */
    public Optional<BigDecimal> take(List<TreeElement> amounts) throws InvalidValueException {
        for (TreeElement amount : amounts) {
            Optional<BigDecimal> taken = take(Optional.of(amount));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /** Claims and returns the amount at this path. */
    public Optional<BigDecimal> take(TreeElement from, String... names) throws InvalidValueException {
        return take(from.descendant(names));
    }

    /** Claims and returns an amount; empty, and not claimed, if it has more than four decimals. */
    public Optional<BigDecimal> take(Optional<TreeElement> amount) throws InvalidValueException {
        return isInInvoiceCurrency(amount) ? withCurrency(amount, InvoiceValues.amount(amount)) : Optional.empty();
    }

    /** Claims and returns a unit price, with six decimals. */
    public Optional<BigDecimal> price(TreeElement from, String... names) throws InvalidValueException {
        Optional<TreeElement> price = from.descendant(names);
        return isInInvoiceCurrency(price) ? withCurrency(price, InvoiceValues.decimal(price)) : Optional.empty();
    }

    /** Claims the currency of a number that was taken. */
    private Optional<BigDecimal> withCurrency(Optional<TreeElement> element, Optional<BigDecimal> taken) {
        if (taken.isPresent() && currency.isPresent()) {
            element.flatMap(amount -> amount.attribute(CURRENCY)).ifPresent(attribute -> attribute.claim());
        }
        return taken;
    }

    private boolean isInInvoiceCurrency(Optional<TreeElement> element) {
        Optional<String> stated = element.flatMap(amount -> InvoiceValues.peekAttribute(amount, CURRENCY));
        return stated.isEmpty() || currency.isEmpty() || stated.equals(currency);
    }
}
