/** Checks of the totals of invoices, which the readers of standards and mappings share. */
@NullMarked
package org.mesinfos.connectors.mapping.invoice;

import org.jspecify.annotations.NullMarked;
