package org.mesinfos.connectors.mapping.pdf;

/** Which edge the values of a column share with its header. */
enum Alignment {
    LEFT,
    RIGHT,
    CENTRE
}
