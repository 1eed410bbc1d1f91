/**
 * Readers that convert spreadsheets into separated values, so that all readers of separated values also read
 * spreadsheets. Supported formats are Office Open XML (XLSX), OpenDocument (ODS, FODS), Excel 97 to 2003 (XLS), and XML
 * or HTML documents under such a file name.
 *
 * <p>Cells are read as a stream. Only shared strings and whole XLS files are held in memory, up to a limit.
 */
@NullMarked
package org.mesinfos.connectors.format.sheet;

import org.jspecify.annotations.NullMarked;
