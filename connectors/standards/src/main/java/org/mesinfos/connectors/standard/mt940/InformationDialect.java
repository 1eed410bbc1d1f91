package org.mesinfos.connectors.standard.mt940;

/** One way in which banks write what they know of a movement. */
interface InformationDialect {

    /**
     * Reads a text when it is written in this way.
     *
     * @param name of the field, under which what no detail is for is kept
     * @return false when it is written otherwise, and nothing was set
     */
    boolean read(String name, String text, Details details);
}
