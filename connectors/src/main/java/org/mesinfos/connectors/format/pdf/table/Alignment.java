package org.mesinfos.connectors.format.pdf.table;

/** Which edge the values of a column share with its header. */
enum Alignment {
    LEFT,
    RIGHT,
    CENTRE
}
