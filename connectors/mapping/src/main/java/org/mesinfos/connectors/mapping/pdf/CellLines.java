package org.mesinfos.connectors.mapping.pdf;

/** Selection among the printed lines of a cell. */
enum CellLines {
    /** All lines, joined by a space. */
    ALL,
    /** The line on which the row starts. */
    FIRST,
    /** The lines after the first, joined by line feeds. */
    FURTHER;

    String text(PdfCells cells, int column) {
        return switch (this) {
            case ALL -> cells.text(column);
            case FIRST -> cells.firstLine(column);
            case FURTHER -> cells.furtherLines(column);
        };
    }
}
