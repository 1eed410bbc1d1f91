package org.mesinfos.connectors.standard.einvoice.cii;

import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceReading;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.WrongValue;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** UN/CEFACT Cross Industry Invoice syntax, in both editions. Its namespaces depend on the version. */
public final class CiiSyntax implements InvoiceSyntax {

    private static final String INVOICE = "CrossIndustryInvoice";
    private static final String FIRST_EDITION = "CrossIndustryDocument";
    /** Root element of drafts of the first edition. It is a common word, so its namespace is also checked. */
    private static final String DRAFT = "Invoice";

    private static final String DRAFT_NAMESPACE = "urn:un:unece:uncefact:data:standard:";

    @Override
    public boolean isInvoice(String namespace, String name) {
        return name.equals(INVOICE)
                || name.equals(FIRST_EDITION)
                || (name.equals(DRAFT) && namespace.startsWith(DRAFT_NAMESPACE));
    }

    @Override
    public InvoiceReading read(TreeElement element) throws WrongValue {
        Parts parts = Parts.of(element);
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        Money money = parts.money();
        money.currency().ifPresent(invoice::setCurrency);
        Header.set(invoice, parts);
        References.set(invoice, parts);
        Parties.set(invoice, parts);
        Payment.set(invoice, parts);
        Totals.set(invoice, parts.settlement(), money);
        AllowancesCharges.set(invoice, parts.settlement(), money);
        Lines lines = new Lines(money);
        lines.read(parts.lines());
        invoice.setLines(lines.all());
        return new InvoiceReading(invoice, lines.counted());
    }
}
