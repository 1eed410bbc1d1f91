/**
 * Tables of PDF documents as rows, for mappings with {@code format: pdf}.
 *
 * <p>A line with the header words of all columns starts the table and defines the position of each column. A row starts
 * with a line whose start column is filled. Lines that fill only continuation columns belong to the row above. A table
 * line that is neither a row nor a continuation and matches no rule of the mapping is rejected, so that no data is lost
 * silently.
 */
@NullMarked
package org.mesinfos.connectors.mapping.pdf;

import org.jspecify.annotations.NullMarked;
