package org.mesinfos.connectors.generic.document;

/**
 * A column of a table in a document.
 *
 * @param concept concept of its values
 * @param name as printed
 * @param left left edge of its name, in points
 * @param right right edge of its name, in points
 */
public record DocumentTableColumn(String concept, String name, double left, double right) {

    /** Concept of a column with an unknown name. */
    public static final String UNKNOWN = "unknown";

    /** Returns this column with another concept. */
    public DocumentTableColumn withConcept(String other) {
        return new DocumentTableColumn(other, name, left, right);
    }

    /** Returns the horizontal centre of the name, in points. */
    public double centre() {
        return (left + right) / 2;
    }
}
