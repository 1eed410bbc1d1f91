/** Receipts of deliveries, as text and as a page that an organisation can read. */
@NullMarked
package org.mesinfos.pipelines.receipt;

import org.jspecify.annotations.NullMarked;
