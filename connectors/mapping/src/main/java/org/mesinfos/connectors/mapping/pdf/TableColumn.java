package org.mesinfos.connectors.mapping.pdf;

/**
 * A declared column.
 *
 * @param name under which fields and {@code additional} speak of it
 * @param header the words above it, in comparable form
 * @param alignment which edge its values share with its header
 * @param missesYear whether its dates are printed without their year
 */
record TableColumn(String name, HeaderWords header, Alignment alignment, boolean missesYear) {}
