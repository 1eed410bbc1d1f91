/**
 * Factur-X, ZUGFeRD and other PDF documents with an embedded XML invoice. Only the attachment is read: by definition
 * the pages show the same content.
 */
@NullMarked
package org.mesinfos.connectors.standard.einvoice.facturx;

import org.jspecify.annotations.NullMarked;
