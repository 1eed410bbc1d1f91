/**
 * UN/CEFACT Cross Industry Invoices: ZUGFeRD 1.0 ({@code CrossIndustryDocument}), ZUGFeRD 2, Factur-X and XRechnung
 * ({@code CrossIndustryInvoice}) in every profile.
 *
 * <p>Each invoice becomes one {@link org.mesinfos.records.Invoice}; the terms are those of EN 16931. Every delivered
 * value that no field holds is in {@code additional} under its element path.
 */
package org.mesinfos.connectors.standard.einvoice.cii;
