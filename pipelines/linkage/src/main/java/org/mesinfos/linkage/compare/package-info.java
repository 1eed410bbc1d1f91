/** Comparison of two records: a comparison level for each field, and the term frequency of shared values. */
package org.mesinfos.linkage.compare;
