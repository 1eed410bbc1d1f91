package org.mesinfos.connectors.format.xml;

/**
 * Memory limits for reading an XML file.
 *
 * @param depth maximum number of open elements
 * @param elementSize maximum characters of one element that is read as a whole: text, attributes and
 *     {@value #ELEMENT_OVERHEAD} for each element in it
 * @param tokenBytes maximum bytes of one text, one tag with its attributes, or one comment
 * @param names maximum number of distinct element and attribute names
 */
public record XmlLimits(int depth, int elementSize, int tokenBytes, int names) {

    static final int ELEMENT_OVERHEAD = 32;

    /** Well above the needs of any known format, well below the memory of a worker. */
    public static final XmlLimits DEFAULT = new XmlLimits(100, 32 << 20, 16 << 20, 10_000);

    public XmlLimits {
        if (depth < 1 || elementSize < 1 || tokenBytes < 1 || names < 1) {
            throw new IllegalArgumentException("XML limits must be positive");
        }
    }
}
