package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;
import org.mustangproject.ZUGFeRD.IZUGFeRDExportableItem;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** Mustang, for electronic invoices as XML and within PDF. */
final class InvoiceOracle implements Oracle {

    @Override
    public String library() {
        return "Mustang";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/cii", "standard/ubl", "standard/factur-x");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (Invoice invoice : rows.records(Invoice.class)) {
            values.item(invoice.getNumber())
                    .add("issue date", invoice.getIssueDate())
                    .add("currency", invoice.getCurrency())
                    .add("seller", invoice.getSellerName())
                    .add("buyer", invoice.getBuyerName());
            for (InvoiceLine line : invoice.getLines()) {
                values.add("line label", line.getLabel()).add("line quantity", line.getQuantity());
            }
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        importer.doIgnoreCalculationErrors();
        if (new String(file, 0, 5, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            importer.setInputStream(new ByteArrayInputStream(file));
        } else {
            importer.setRawXML(file);
        }
        org.mustangproject.Invoice invoice = importer.extractInvoice();
        Values values = new Values();
        values.item(invoice.getNumber())
                .add(
                        "issue date",
                        invoice.getIssueDate()
                                .toInstant()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDate())
                .add("currency", invoice.getCurrency())
                .add("seller", invoice.getSender().getName())
                .add("buyer", invoice.getRecipient().getName());
        for (IZUGFeRDExportableItem item : invoice.getZFItems()) {
            values.add("line label", item.getProduct().getName()).add("line quantity", item.getQuantity());
        }
        return values;
    }
}
