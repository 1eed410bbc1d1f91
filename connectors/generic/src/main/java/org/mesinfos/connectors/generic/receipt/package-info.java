/**
 * Generic reader for till receipts and electronic receipts in undescribed formats, in PDF or as plain text. It reads
 * items with their quantities, the total, the taxes by code, and the payments.
 *
 * <p>A document is recognised as a receipt by words that only receipts have. Items that add up to the total confirm
 * that it was parsed correctly.
 */
@NullMarked
package org.mesinfos.connectors.generic.receipt;

import org.jspecify.annotations.NullMarked;
