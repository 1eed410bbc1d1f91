/**
 * Linkage of records that no worker holds all at once. Each step sees the rows of one bucket, or a slice: the rows that
 * share some keys. Rows carry the counts that depend on all records, so that two rows compare in a slice as in the
 * table of all rows. Steps are pure functions of blocks; the caller moves the blocks.
 */
@NullMarked
package org.mesinfos.linkage.sliced;

import org.jspecify.annotations.NullMarked;
