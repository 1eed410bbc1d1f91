/** Clustering of records into persons, given the odds of each pair. */
package org.mesinfos.linkage.clustering;
