package org.mesinfos.connectors.format.pdf.table;

/** Edge that the values of a column share with its header. */
enum Alignment {
    LEFT,
    RIGHT,
    CENTRE
}
