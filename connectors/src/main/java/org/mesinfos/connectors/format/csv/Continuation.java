package org.mesinfos.connectors.format.csv;

/**
 * Lines that continue the row above.
 *
 * @param emptySlot the value that such a line lacks
 * @param separator put between the parts of a value
 */
record Continuation(int emptySlot, String separator) {}
