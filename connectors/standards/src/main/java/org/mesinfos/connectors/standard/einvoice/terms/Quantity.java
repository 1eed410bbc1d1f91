package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.InvoiceLine;

/**
 * The quantity of a line.
 *
 * @param value how much
 * @param unit of what, a code of UN/ECE Recommendation 20
 */
public record Quantity(Optional<BigDecimal> value, Optional<String> unit) {

    private static final String UNIT = "unitCode";

    /** Takes a quantity with its unit. */
    public static Optional<BigDecimal> number(Optional<TreeElement> element) throws WrongValue {
        return Values.decimal(element);
    }

    /** Takes the quantity that a line is about. */
    public static Quantity of(Optional<TreeElement> element) throws WrongValue {
        Optional<BigDecimal> value = number(element);
        return new Quantity(value, element.flatMap(quantity -> Values.attribute(quantity, UNIT)));
    }

    public void set(InvoiceLine line) {
        value.ifPresent(line::setQuantity);
        unit.ifPresent(line::setUnit);
    }

    /** Takes the quantity that prices are for: the net price's, and the gross price's when it is the same. */
    public void setPriceQuantity(InvoiceLine line, Optional<TreeElement> net, Optional<TreeElement> gross)
            throws WrongValue {
        Optional<TreeElement> leading = net.isPresent() ? net : gross;
        Optional<BigDecimal> price = number(leading);
        price.ifPresent(line::setPriceQuantity);
        leading.ifPresent(this::claimUnit);
        if (price.isPresent() && net.isPresent() && gross.isPresent() && !gross.equals(net)) {
            Optional<BigDecimal> other = number(gross);
            if (other.equals(price)) {
                gross.ifPresent(this::claimUnit);
            } else {
                gross.get().release();
            }
        }
    }

    private void claimUnit(TreeElement quantity) {
        quantity.attribute(UNIT)
                .filter(told -> Optional.of(told.value().strip()).equals(unit))
                .ifPresent(told -> told.claim());
    }
}
