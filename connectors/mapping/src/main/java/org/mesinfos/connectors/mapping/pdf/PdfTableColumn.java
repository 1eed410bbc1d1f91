package org.mesinfos.connectors.mapping.pdf;

/**
 * Declared column.
 *
 * @param name name for fields and for {@code additional}
 * @param header header words, in comparable form
 * @param alignment edge that the values share with the header
 * @param withoutYear true if its dates are printed without year
 */
record PdfTableColumn(String name, PdfHeaderWords header, Alignment alignment, boolean withoutYear) {}
