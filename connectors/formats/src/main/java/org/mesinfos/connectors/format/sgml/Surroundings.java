package org.mesinfos.connectors.format.sgml;

/** What stands around an element and ends it when its own end tag is missing. */
public interface Surroundings {

    /** Whether an end tag closes something around the element. */
    boolean isClosedBy(String endTag);

    /** Whether a start tag begins something that cannot stand in the element. */
    boolean isLeftAt(String startTag);
}
