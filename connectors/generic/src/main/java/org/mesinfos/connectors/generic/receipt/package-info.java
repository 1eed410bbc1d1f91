/**
 * Till receipts and e-receipts that nobody described, in PDF or as plain text: articles with their quantities, the total,
 * taxes by code, and how it was paid.
 *
 * <p>What tells a receipt are the words of tills; what tells that it was read rightly are articles that add up to the
 * total.
 */
package org.mesinfos.connectors.generic.receipt;
