/** Product categories of receipt lines, and the meaning of barcodes. */
package org.mesinfos.pipelines.enrich.product;
