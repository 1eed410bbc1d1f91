package org.mesinfos.connectors.standard.einvoice.cii;

import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.ParsedInvoice;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
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
    public ParsedInvoice read(TreeElement element) throws InvalidValueException {
        CiiSections parts = CiiSections.of(element);
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        InvoiceAmounts money = parts.amounts();
        money.currency().ifPresent(invoice::setCurrency);
        CiiHeader.set(invoice, parts);
        CiiReferences.set(invoice, parts);
        CiiParties.set(invoice, parts);
        CiiPayment.set(invoice, parts);
        CiiTotals.set(invoice, parts.settlement(), money);
        CiiAllowancesCharges.set(invoice, parts.settlement(), money);
        CiiLines lines = new CiiLines(money);
        lines.read(parts.lines());
        invoice.setLines(lines.all());
        return new ParsedInvoice(invoice, lines.summed());
    }
}
