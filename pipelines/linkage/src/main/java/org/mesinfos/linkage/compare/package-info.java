/** Comparison of two records: a comparison level for each field, and the term frequency of shared values. */
@NullMarked
package org.mesinfos.linkage.compare;

import org.jspecify.annotations.NullMarked;
