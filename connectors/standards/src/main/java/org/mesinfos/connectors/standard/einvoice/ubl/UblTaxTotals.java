package org.mesinfos.connectors.standard.einvoice.ubl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.TaxBreakdown;

/**
 * Mapping of the tax totals: the invoice total VAT amount (BT-110) and the VAT breakdown (BG-23).
 *
 * <p>A document may have several tax totals in its currency. Totals of different taxes are added up. A total that repeats
 * an earlier one, as some producers do for the tax currency (BT-111), is not added: its values go to {@code additional}.
 */
final class UblTaxTotals {

    private static final String SUBTOTAL = "TaxSubtotal";

    private final List<TreeElement> totals;
    private final InvoiceAmounts money;

    private UblTaxTotals(List<TreeElement> totals, InvoiceAmounts money) {
        this.totals = totals;
        this.money = money;
    }

    static UblTaxTotals of(TreeElement document, InvoiceAmounts money) {
        return new UblTaxTotals(InvoiceValues.children(document, "TaxTotal"), money);
    }

    /** Sets total tax and breakdown. The net and gross totals of the invoice must already be set. */
    void set(Invoice invoice) throws InvalidValueException {
        List<UblTaxTotal> stated = new ArrayList<>();
        for (TreeElement total : totals) {
            money.take(total, "TaxAmount").ifPresent(amount -> stated.add(new UblTaxTotal(total, amount)));
        }
        List<UblTaxTotal> repeated = new ArrayList<>();
        if (!explainsGross(invoice, stated)) {
            repeated.addAll(repeated(stated));
        }
        List<UblTaxTotal> added = new ArrayList<>(stated);
        added.removeAll(repeated);
        if (!added.isEmpty()) {
            invoice.setTotalTax(sum(added));
        }
        if (added.size() > 1) {
            added.forEach(UblTaxTotal::releaseAmount);
        }
        repeated.forEach(UblTaxTotal::releaseAmount);
        List<TreeElement> breakdown = new ArrayList<>(totals);
        breakdown.removeAll(repeated.stream().map(UblTaxTotal::element).toList());
        invoice.setTaxBreakdown(taxes(breakdown));
    }

    /** Returns whether the sum of all totals is the difference of the gross and net totals (rule BR-CO-15). */
    private static boolean explainsGross(Invoice invoice, List<UblTaxTotal> stated) {
        return invoice.getTotalNet() != null
                && invoice.getTotalGross() != null
                && invoice.getTotalNet().add(sum(stated)).compareTo(invoice.getTotalGross()) == 0;
    }

    private static List<UblTaxTotal> repeated(List<UblTaxTotal> stated) {
        List<UblTaxTotal> repeated = new ArrayList<>();
        for (int i = 1; i < stated.size(); i++) {
            UblTaxTotal candidate = stated.get(i);
            if (stated.subList(0, i).stream().anyMatch(candidate::repeats)) {
                repeated.add(candidate);
            }
        }
        return repeated;
    }

    private static BigDecimal sum(List<UblTaxTotal> all) {
        return all.stream().map(UblTaxTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<TaxBreakdown> taxes(List<TreeElement> from) throws InvalidValueException {
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TreeElement total : from) {
            for (TreeElement subtotal : InvoiceValues.children(total, SUBTOTAL)) {
                taxes.add(tax(subtotal));
            }
        }
        return taxes;
    }

    private TaxBreakdown tax(TreeElement element) throws InvalidValueException {
        TaxBreakdown tax = new TaxBreakdown();
        TreeElement category = InvoiceValues.orEmpty(element.child("TaxCategory"));
        InvoiceValues.text(category, "TaxScheme", "ID").ifPresent(tax::setLabel);
        InvoiceValues.text(category, "ID").ifPresent(tax::setCategory);
        InvoiceValues.decimal(category.child("Percent").or(() -> element.child("Percent")))
                .ifPresent(tax::setRate);
        money.take(element, "TaxableAmount").ifPresent(tax::setTaxableAmount);
        money.take(element, "TaxAmount").ifPresent(tax::setTaxAmount);
        InvoiceValues.text(category, "TaxExemptionReason")
                .or(() -> InvoiceValues.text(category, "TaxExemptionReasonCode"))
                .ifPresent(tax::setExemptionReason);
        return tax;
    }
}
