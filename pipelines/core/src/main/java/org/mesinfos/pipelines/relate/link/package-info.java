/**
 * Records that tell of one thing from two sides: both ends of a transfer, a bill and its payment, a receipt and the card
 * operation, a reversal and what it reverses.
 *
 * <p>Each rule says which pairs are possible and how much speaks for each; {@link OneToOne} chooses among them, so that
 * nothing is linked twice by one rule.
 */
package org.mesinfos.pipelines.relate.link;
