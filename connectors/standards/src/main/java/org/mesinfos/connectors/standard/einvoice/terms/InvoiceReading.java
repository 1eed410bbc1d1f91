package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;

/**
 * The result of parsing an invoice.
 *
 * @param invoice the record, without organisation, subject and additional values
 * @param countedLines the lines that add up to its totals; excludes subtotals and information lines
 */
public record InvoiceReading(Invoice invoice, List<InvoiceLine> countedLines) {

    public InvoiceReading {
        countedLines = List.copyOf(countedLines);
    }
}
