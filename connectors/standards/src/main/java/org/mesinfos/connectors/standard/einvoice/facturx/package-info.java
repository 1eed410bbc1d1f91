/**
 * Factur-X, ZUGFeRD and other PDF documents that carry their invoice as XML: the attachment is read, the pages are not,
 * since by definition they show the same.
 */
package org.mesinfos.connectors.standard.einvoice.facturx;
