/**
 * Matching of records across sources: the cost of a pair and the assignment with the lowest total cost.
 *
 * <p>Depends on canonical records only, not on rows, deliveries or persons.
 */
@NullMarked
package org.mesinfos.pipelines.dedup.match;

import org.jspecify.annotations.NullMarked;
