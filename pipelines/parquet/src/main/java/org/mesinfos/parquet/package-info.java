/**
 * Parquet files of a bundle: typed for every reader, with equal bytes for equal records.
 *
 * <p>A run writes one small file per person and record type, so the code minimises the cost per file rather than per
 * row.
 */
@NullMarked
package org.mesinfos.parquet;

import org.jspecify.annotations.NullMarked;
