package org.mesinfos.connectors.mapping.invoice;

/** Total of an invoice that follows from other values, in the order in which they are checked. */
public enum InvoiceTotal {
    /** The sum of the lines (BT-106, rule BR-CO-10). */
    LINES,
    /** The total without tax (BT-109, rule BR-CO-13). */
    NET,
    /** The total with tax (BT-112, rule BR-CO-15). */
    GROSS,
    /** The amount due (BT-115, rule BR-CO-16). */
    AMOUNT_DUE
}
