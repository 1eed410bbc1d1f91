/**
 * Spreadsheets of Office Open XML (XLSX) as separated values, so that whatever reads those reads spreadsheets too.
 *
 * <p>Cells are read as a stream; only the table of texts that cells share is held in memory, up to a limit.
 */
package org.mesinfos.connectors.format.sheet;
