/**
 * Records as the Parquet files of a bundle: typed for every reader, and the same bytes for the same records.
 *
 * <p>A run writes one small file for each person and record type, so what is tuned here is the cost of a file and not
 * of a row.
 */
package org.mesinfos.parquet;
