package org.mesinfos.connectors.generic.document;

/**
 * A column of a table.
 *
 * @param notion what stands in it
 * @param left edge of its name, in points
 * @param right edge of its name
 */
public record TableColumn(String notion, double left, double right) {

    /** What stands in a column of which the name is not known. */
    public static final String UNKNOWN = "unknown";

    /** The x half-way between its edges. */
    public double centre() {
        return (left + right) / 2;
    }
}
