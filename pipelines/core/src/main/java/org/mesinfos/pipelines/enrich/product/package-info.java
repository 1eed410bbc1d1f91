/** What articles on receipts are, and what their barcodes tell. */
package org.mesinfos.pipelines.enrich.product;
