package org.mesinfos.connectors.mapping.pdf;

/** Which lines of a cell a field takes. */
enum CellLines {
    /** All of them, joined by a space. */
    ALL,
    /** The line on which the row begins. */
    FIRST,
    /** The lines below it, joined by line feeds. */
    FURTHER;

    String of(Cells cells, int column) {
        return switch (this) {
            case ALL -> cells.text(column);
            case FIRST -> cells.firstLine(column);
            case FURTHER -> cells.furtherLines(column);
        };
    }
}
