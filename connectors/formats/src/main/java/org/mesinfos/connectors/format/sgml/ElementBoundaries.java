package org.mesinfos.connectors.format.sgml;

/** Rules that end an element without end tag. */
public interface ElementBoundaries {

    /** Returns whether the end tag closes an ancestor of the element. */
    boolean isClosedByEndTag(String endTag);

    /** Returns whether the start tag starts an element that cannot be nested in the current one. */
    boolean isEndedByStartTag(String startTag);
}
