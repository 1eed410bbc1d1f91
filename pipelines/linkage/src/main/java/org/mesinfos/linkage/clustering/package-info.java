/** Clustering of records into persons, given the odds of each pair. */
@NullMarked
package org.mesinfos.linkage.clustering;

import org.jspecify.annotations.NullMarked;
