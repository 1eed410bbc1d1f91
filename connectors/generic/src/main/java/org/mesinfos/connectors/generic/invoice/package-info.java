/**
 * Generic reader of invoices in PDF: finds values by their captions and positions, and checks that the amounts add up.
 *
 * <p>A value that is ambiguous is not mapped: its text is retained in {@code additional}.
 */
@NullMarked
package org.mesinfos.connectors.generic.invoice;

import org.jspecify.annotations.NullMarked;
