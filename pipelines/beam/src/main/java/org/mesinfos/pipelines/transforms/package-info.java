/**
 * Beam transforms of the pipeline: they wire, distribute and group elements, and contain no domain rule.
 *
 * <p>Rows travel in compressed blocks of many rows, never one by one, because runners pay per element. In this package
 * "bundle" is the Parquet files of a person; a bundle of elements is called a Beam bundle.
 */
@NullMarked
package org.mesinfos.pipelines.transforms;

import org.jspecify.annotations.NullMarked;
