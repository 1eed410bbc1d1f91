package org.mesinfos.connectors.format.xml;

/**
 * How much of a file may be held at once, whatever it says.
 *
 * @param depth elements open at one time
 * @param elementSize characters of one element read as a whole: its text, its attributes and
 *     {@value #ELEMENT_OVERHEAD} for each element in it
 * @param tokenBytes bytes of one text, of one tag with its attributes, of one comment
 * @param names different names of elements and attributes
 */
public record XmlLimits(int depth, int elementSize, int tokenBytes, int names) {

    static final int ELEMENT_OVERHEAD = 32;

    /** Far above what any known format needs, far below what a worker has. */
    public static final XmlLimits DEFAULT = new XmlLimits(100, 32 << 20, 16 << 20, 10_000);

    public XmlLimits {
        if (depth < 1 || elementSize < 1 || tokenBytes < 1 || names < 1) {
            throw new IllegalArgumentException("XML limits must be positive");
        }
    }
}
