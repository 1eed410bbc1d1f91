/**
 * Invoices and credit notes in OASIS UBL 2: version 2.0 to 2.4, Peppol BIS, XRechnung and other profiles.
 *
 * <p>Each becomes one {@link org.mesinfos.records.Invoice}, mapped by the business terms of EN 16931. Every delivered
 * value without a field is in {@code additional} under its element path.
 */
@NullMarked
package org.mesinfos.connectors.standard.einvoice.ubl;

import org.jspecify.annotations.NullMarked;
