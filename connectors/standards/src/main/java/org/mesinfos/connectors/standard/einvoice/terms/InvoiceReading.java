package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.List;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;

/**
 * An invoice as its syntax was read.
 *
 * @param invoice without organisation, subject and additional values
 * @param countedLines those of its lines that its totals are the sum of; subtotals and mere information are not among
 *     them
 */
public record InvoiceReading(Invoice invoice, List<InvoiceLine> countedLines) {

    public InvoiceReading {
        countedLines = List.copyOf(countedLines);
    }
}
