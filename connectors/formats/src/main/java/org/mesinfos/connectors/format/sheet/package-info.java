/**
 * Spreadsheets of Office Open XML (XLSX), of OpenDocument (ODS, FODS) and of Excel 97 to 2003 (XLS), and documents of XML
 * and HTML under such a name, as separated values, so that whatever reads those reads spreadsheets too.
 *
 * <p>Cells are read as a stream; only the table of texts that cells share, and the file of the older form as it is, are
 * held in memory, up to a limit.
 */
package org.mesinfos.connectors.format.sheet;
