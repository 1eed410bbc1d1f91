package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.InvoiceLine;

/**
 * Sums of the allowances (BG-27) and charges (BG-28) of one line. If there are several, the single amounts stay in
 * {@code additional}. Not thread-safe.
 */
public final class InvoiceLineAdjustments {

    private final InvoiceAmounts money;
    private final List<TreeElement> allowances = new ArrayList<>();
    private final List<TreeElement> charges = new ArrayList<>();

    public InvoiceLineAdjustments(InvoiceAmounts money) {
        this.money = money;
    }

    /** Adds an allowance or charge; one of unknown kind is ignored and stays unclaimed. */
    public void add(Optional<AllowanceChargeKind> kind, Optional<TreeElement> amount) {
        if (kind.isPresent() && amount.isPresent()) {
            (kind.get() == AllowanceChargeKind.CHARGE ? charges : allowances).add(amount.get());
        }
    }

    /** Sets the sums on a line. */
    public void set(InvoiceLine line) throws InvalidValueException {
        sum(allowances).ifPresent(line::setDiscount);
        sum(charges).ifPresent(line::setCharges);
    }

    private Optional<BigDecimal> sum(List<TreeElement> amounts) throws InvalidValueException {
        Optional<BigDecimal> sum = Optional.empty();
        for (TreeElement amount : amounts) {
            Optional<BigDecimal> value = money.take(Optional.of(amount));
            sum = value.isEmpty()
                    ? sum
                    : Optional.of(sum.orElse(BigDecimal.ZERO).add(value.get()));
        }
        if (amounts.size() > 1) {
            amounts.forEach(TreeElement::release);
        }
        return sum;
    }
}
