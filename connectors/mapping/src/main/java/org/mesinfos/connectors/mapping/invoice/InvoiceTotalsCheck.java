package org.mesinfos.connectors.mapping.invoice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.records.AllowanceCharge;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;

/**
 * Check that the totals of an invoice follow from its parts, as far as both are delivered: rules BR-CO-10 to BR-CO-16
 * of EN 16931.
 */
public final class InvoiceTotalsCheck {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final Invoice invoice;
    private final List<InvoiceLine> summedLines;

    /** @param summedLines the lines that add up to the totals, without subtotals and information lines */
    public InvoiceTotalsCheck(Invoice invoice, List<InvoiceLine> summedLines) {
        this.invoice = invoice;
        this.summedLines = List.copyOf(summedLines);
    }

    /** Returns the rejection for the first of some totals that is not correct. */
    public Optional<Rejection> firstFault(Set<InvoiceTotal> checked, Locator locator) {
        return Arrays.stream(InvoiceTotal.values())
                .filter(checked::contains)
                .flatMap(total -> check(total).stream())
                .findFirst()
                .map(fault -> new Rejection(
                        RejectionReason.INVALID_VALUE,
                        locator,
                        fault.field(),
                        "a total that does not add up; the invoice itself is kept",
                        fault.expected()));
    }

    private Optional<Fault> check(InvoiceTotal total) {
        return switch (total) {
            case LINES -> checkLineTotal();
            case NET -> checkNetTotal();
            case GROSS -> checkGrossTotal();
            case AMOUNT_DUE -> checkAmountDue();
        };
    }

    private record Fault(String field, String expected) {}

    /** Checks the sum of line net amounts (BT-106, rule BR-CO-10). */
    private Optional<Fault> checkLineTotal() {
        if (summedLines.isEmpty() || summedLines.stream().anyMatch(line -> line.getNetAmount() == null)) {
            return Optional.empty();
        }
        BigDecimal sum = summedLines.stream().map(InvoiceLine::getNetAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = CENT.max(HALF_CENT.multiply(BigDecimal.valueOf(summedLines.size())));
        return differs(invoice.getTotalLines(), sum, tolerance)
                ? Optional.of(new Fault("total_lines", "the sum of the net amounts of the lines"))
                : Optional.empty();
    }

    /** Checks the total without VAT (BT-109, rule BR-CO-13). */
    private Optional<Fault> checkNetTotal() {
        if (invoice.getTotalLines() == null) {
            return Optional.empty();
        }
        BigDecimal sum = invoice.getTotalLines()
                .subtract(total(invoice.getTotalDiscount(), AllowanceChargeKind.ALLOWANCE))
                .add(total(invoice.getTotalCharges(), AllowanceChargeKind.CHARGE));
        return differs(invoice.getTotalNet(), sum, CENT)
                ? Optional.of(new Fault("total_net", "the total of the lines, less allowances, plus charges"))
                : Optional.empty();
    }

    /** Checks the total with VAT (BT-112, rule BR-CO-15). */
    private Optional<Fault> checkGrossTotal() {
        if (invoice.getTotalNet() == null || invoice.getTotalTax() == null) {
            return Optional.empty();
        }
        BigDecimal sum = invoice.getTotalNet().add(invoice.getTotalTax());
        return differs(invoice.getTotalGross(), sum, CENT)
                ? Optional.of(new Fault("total_gross", "the total without tax, plus tax"))
                : Optional.empty();
    }

    /**
     * Checks the amount due (BT-115, rule BR-CO-16). Not checked are invoices with nothing due, which may be settled by
     * other means, and invoices without line total, because the minimum profile has no paid amount.
     */
    private Optional<Fault> checkAmountDue() {
        boolean isSettled =
                invoice.getAmountDue() == null || invoice.getAmountDue().signum() == 0;
        if (invoice.getTotalGross() == null || invoice.getTotalLines() == null || isSettled) {
            return Optional.empty();
        }
        BigDecimal sum =
                invoice.getTotalGross().subtract(orZero(invoice.getPrepaid())).add(orZero(invoice.getRounding()));
        return differs(invoice.getAmountDue(), sum, CENT)
                ? Optional.of(new Fault("amount_due", "the total with tax, less what was paid, plus rounding"))
                : Optional.empty();
    }

    /** Returns the stated total, or else the sum of the single allowances or charges. */
    private BigDecimal total(@Nullable BigDecimal stated, AllowanceChargeKind kind) {
        if (stated != null) {
            return stated;
        }
        return invoice.getAllowancesCharges().stream()
                .filter(each -> each.getKind() == kind)
                .map(AllowanceCharge::getAmount)
                .map(InvoiceTotalsCheck::orZero)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static boolean differs(@Nullable BigDecimal stated, BigDecimal sum, BigDecimal tolerance) {
        return stated != null && stated.subtract(sum).abs().compareTo(tolerance) > 0;
    }
}
