package org.mesinfos.connectors.standard.einvoice.terms;

import org.mesinfos.connectors.format.tree.TreeElement;

/** One way of writing invoices as XML. Implementations are immutable. */
public interface InvoiceSyntax {

    /** Whether an element is an invoice in this syntax. */
    boolean isInvoice(String namespace, String name);

    /**
     * Makes the record of an invoice and claims every value that a field holds.
     *
     * @param invoice an element that {@link #isInvoice} takes
     * @throws WrongValue when a value cannot be read
     */
    InvoiceReading read(TreeElement invoice) throws WrongValue;
}
