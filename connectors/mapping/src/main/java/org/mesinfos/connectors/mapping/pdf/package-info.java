/**
 * Tables of PDF documents as rows for mappings that say {@code format: pdf}.
 *
 * <p>A line that bears the header words of all columns opens the table and gives each column its place. A row begins
 * with a line whose starting column is filled; lines that fill only continuing columns belong to the row above. What is
 * in the table and neither a row, nor a continuation, nor covered by a rule of the mapping is rejected: nothing is lost
 * in silence.
 */
package org.mesinfos.connectors.mapping.pdf;
