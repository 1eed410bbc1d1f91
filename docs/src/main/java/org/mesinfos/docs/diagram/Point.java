package org.mesinfos.docs.diagram;

/**
 * A position in a diagram.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 */
record Point(int x, int y) {}
