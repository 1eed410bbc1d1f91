package org.mesinfos.connectors.generic.document;

/**
 * A column of a table in a document.
 *
 * @param concept concept of its values
 * @param left left edge of its name, in points
 * @param right right edge of its name, in points
 */
public record DocumentTableColumn(String concept, double left, double right) {

    /** Concept of a column with an unknown name. */
    public static final String UNKNOWN = "unknown";

    /** Returns the horizontal centre of the name, in points. */
    public double centre() {
        return (left + right) / 2;
    }
}
