package org.mesinfos.connectors.standard.einvoice.terms;

import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** An XML syntax of EN 16931, such as UBL or CII. Implementations are immutable. */
public interface InvoiceSyntax {

    /** Returns whether an element is an invoice in this syntax. */
    boolean isInvoice(String namespace, String name);

    /**
     * Converts an invoice to a record and claims every value that a field represents completely.
     *
     * @param invoice an element for which {@link #isInvoice} is true
     * @throws InvalidValueException if a mandatory value is missing or invalid
     */
    ParsedInvoice read(TreeElement invoice) throws InvalidValueException;
}
