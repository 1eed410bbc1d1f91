package org.mesinfos.connectors.mapping.pdf;

/** Edge that the values of a column share with its header. */
enum Alignment {
    LEFT,
    RIGHT,
    CENTRE
}
