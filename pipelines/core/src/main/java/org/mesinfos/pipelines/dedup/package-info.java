/**
 * Deduplication: one record per real-world event of a person, regardless of how often it was delivered.
 *
 * <p>The result is a pure function of the set of a person's accepted rows. It depends neither on the order or number of
 * deliveries, nor on the runs that read them, nor on the rows of other persons.
 */
@NullMarked
package org.mesinfos.pipelines.dedup;

import org.jspecify.annotations.NullMarked;
