package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.InvoiceLine;

/** Allowances and charges of one line: their sums, beside which the single amounts are kept when there are several. */
public final class LineAdjustments {

    private final Money money;
    private final List<TreeElement> allowances = new ArrayList<>();
    private final List<TreeElement> charges = new ArrayList<>();

    public LineAdjustments(Money money) {
        this.money = money;
    }

    /** Adds one; when it does not say which it is, it is left alone. */
    public void add(Optional<AllowanceChargeKind> kind, Optional<TreeElement> amount) {
        if (kind.isPresent() && amount.isPresent()) {
            (kind.get() == AllowanceChargeKind.CHARGE ? charges : allowances).add(amount.get());
        }
    }

    public void set(InvoiceLine line) throws WrongValue {
        sum(allowances).ifPresent(line::setDiscount);
        sum(charges).ifPresent(line::setCharges);
    }

    private Optional<BigDecimal> sum(List<TreeElement> amounts) throws WrongValue {
        Optional<BigDecimal> sum = Optional.empty();
        for (TreeElement amount : amounts) {
            Optional<BigDecimal> one = money.take(Optional.of(amount));
            sum = one.isEmpty() ? sum : Optional.of(sum.orElse(BigDecimal.ZERO).add(one.get()));
        }
        if (amounts.size() > 1) {
            amounts.forEach(TreeElement::release);
        }
        return sum;
    }
}
