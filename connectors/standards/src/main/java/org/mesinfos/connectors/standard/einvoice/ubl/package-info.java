/**
 * Invoices and credit notes in OASIS UBL 2: version 2.0 to 2.4, Peppol BIS, XRechnung and other uses of it.
 *
 * <p>Each becomes one {@link org.mesinfos.records.Invoice}; the terms are those of EN 16931. Every delivered value that no
 * field holds is in {@code additional} under its element path.
 */
package org.mesinfos.connectors.standard.einvoice.ubl;
