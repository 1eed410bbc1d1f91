/**
 * Links between two records of one thing: both ends of a transfer, a bill and its payment, a receipt and the card
 * transaction, a reversal and its original.
 *
 * <p>Each rule provides candidate pairs with their confidence. {@link OneToOneMatching} selects among them, so that one rule
 * links a record at most once.
 */
@NullMarked
package org.mesinfos.pipelines.relate.link;

import org.jspecify.annotations.NullMarked;
