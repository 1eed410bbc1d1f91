package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.einvoice.terms.ParsedInvoice;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** UBL syntax of invoices and credit notes. Their element names are common words, so the namespace is also checked. */
public final class UblSyntax implements InvoiceSyntax {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    @Override
    public boolean isInvoice(String namespace, String name) {
        return namespace.startsWith(NAMESPACE) && UblDocumentType.of(name).isPresent();
    }

    @Override
    public ParsedInvoice read(TreeElement element) throws InvalidValueException {
        UblDocumentType kind = UblDocumentType.of(element.name()).orElse(UblDocumentType.INVOICE);
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        TreeElement sums = kind.totals(element);
        InvoiceAmounts money = new InvoiceAmounts(currency(element, sums));
        money.currency().ifPresent(invoice::setCurrency);
        UblHeader.set(invoice, element, kind);
        UblReferences.set(invoice, element);
        UblParties.set(invoice, element);
        UblPayment.set(invoice, element);
        UblTotals.set(invoice, element, sums, money);
        UblAllowancesCharges.set(invoice, element, money);
        UblLines lines = new UblLines(kind, money);
        lines.read(element);
        invoice.setLines(lines.all());
        return new ParsedInvoice(invoice, lines.all());
    }

    private static Optional<String> currency(TreeElement element, TreeElement sums) {
        return InvoiceValues.text(element, "DocumentCurrencyCode")
                .or(() -> sums.child("PayableAmount")
                        .flatMap(amount -> InvoiceValues.peekAttribute(amount, "currencyID")));
    }
}
