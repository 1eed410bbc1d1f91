package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceReading;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** UBL syntax of invoices and credit notes. Their element names are common words, so the namespace is also checked. */
public final class UblSyntax implements InvoiceSyntax {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    @Override
    public boolean isInvoice(String namespace, String name) {
        return namespace.startsWith(NAMESPACE) && Kind.of(name).isPresent();
    }

    @Override
    public InvoiceReading read(TreeElement element) throws WrongValue {
        Kind kind = Kind.of(element.name()).orElse(Kind.INVOICE);
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        TreeElement sums = kind.totals(element);
        Money money = new Money(currency(element, sums));
        money.currency().ifPresent(invoice::setCurrency);
        Header.set(invoice, element, kind);
        References.set(invoice, element);
        Parties.set(invoice, element);
        Payment.set(invoice, element);
        Totals.set(invoice, element, sums, money);
        AllowancesCharges.set(invoice, element, money);
        Lines lines = new Lines(kind, money);
        lines.read(element);
        invoice.setLines(lines.all());
        return new InvoiceReading(invoice, lines.all());
    }

    private static Optional<String> currency(TreeElement element, TreeElement sums) {
        return Values.text(element, "DocumentCurrencyCode")
                .or(() -> sums.child("PayableAmount").flatMap(amount -> Values.lookAttribute(amount, "currencyID")));
    }
}
