package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;

/**
 * The result of parsing an invoice.
 *
 * @param invoice the record, without organisation, subject and additional values
 * @param summedLines the lines that add up to its totals; excludes subtotals and information lines
 */
public record ParsedInvoice(Invoice invoice, List<InvoiceLine> summedLines) {

    public ParsedInvoice {
        summedLines = List.copyOf(summedLines);
    }
}
