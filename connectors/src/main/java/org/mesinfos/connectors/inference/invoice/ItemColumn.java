package org.mesinfos.connectors.inference.invoice;

/**
 * A column of the items.
 *
 * @param notion what stands in it
 * @param left edge of its name, in points
 * @param right edge of its name
 */
record ItemColumn(String notion, double left, double right) {

    double centre() {
        return (left + right) / 2;
    }

    boolean isSum() {
        return notion.equals("net") || notion.equals("gross") || notion.equals("amount");
    }
}
