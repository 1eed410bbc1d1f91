/** Product categories of receipt lines, and the meaning of barcodes. */
@NullMarked
package org.mesinfos.pipelines.enrich.product;

import org.jspecify.annotations.NullMarked;
