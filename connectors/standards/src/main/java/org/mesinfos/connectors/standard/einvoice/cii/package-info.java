/**
 * UN/CEFACT Cross Industry Invoices: ZUGFeRD 1.0 ({@code CrossIndustryDocument}), ZUGFeRD 2, Factur-X and XRechnung
 * ({@code CrossIndustryInvoice}) in every profile.
 *
 * <p>Each invoice becomes one {@link org.mesinfos.records.Invoice}, mapped by the business terms of EN 16931. Every
 * delivered value without a field is in {@code additional} under its element path.
 */
@NullMarked
package org.mesinfos.connectors.standard.einvoice.cii;

import org.jspecify.annotations.NullMarked;
