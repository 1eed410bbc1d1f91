package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.InvoiceLine;

/**
 * The invoiced quantity of a line.
 *
 * @param value invoiced quantity (BT-129)
 * @param unit unit of measure (BT-130), a code of UN/ECE Recommendation 20
 */
public record InvoicedQuantity(Optional<BigDecimal> value, Optional<String> unit) {

    private static final String UNIT = "unitCode";

    /** Claims and returns a quantity without its unit. */
    public static Optional<BigDecimal> take(Optional<TreeElement> element) throws InvalidValueException {
        return InvoiceValues.decimal(element);
    }

    /** Claims the invoiced quantity and its unit. */
    public static InvoicedQuantity of(Optional<TreeElement> element) throws InvalidValueException {
        Optional<BigDecimal> value = take(element);
        return new InvoicedQuantity(value, element.flatMap(quantity -> InvoiceValues.attribute(quantity, UNIT)));
    }

    /** Sets quantity and unit on a line. */
    public void set(InvoiceLine line) {
        value.ifPresent(line::setQuantity);
        unit.ifPresent(line::setUnit);
    }

    /** Sets the item price base quantity (BT-149) from the net price, or else from the gross price. */
    public void setPriceQuantity(InvoiceLine line, Optional<TreeElement> net, Optional<TreeElement> gross)
            throws InvalidValueException {
        Optional<TreeElement> preferred = net.isPresent() ? net : gross;
        Optional<BigDecimal> baseQuantity = take(preferred);
        baseQuantity.ifPresent(line::setPriceQuantity);
        preferred.ifPresent(this::claimUnit);
        if (baseQuantity.isPresent() && net.isPresent() && gross.isPresent() && !gross.equals(net)) {
            Optional<BigDecimal> other = take(gross);
            if (other.equals(baseQuantity)) {
                gross.ifPresent(this::claimUnit);
            } else {
                gross.get().release();
            }
        }
    }

    private void claimUnit(TreeElement quantity) {
        quantity.attribute(UNIT)
                .filter(stated -> Optional.of(stated.value().strip()).equals(unit))
                .ifPresent(stated -> stated.claim());
    }
}
