package org.mesinfos.connectors.format.tree;

/** A delivered text: the own text of an element or the value of an attribute. Not safe for use by several threads. */
public sealed interface TreeValue permits TreeElement, TreeAttribute {

    /** The text as delivered; empty when there is none. */
    String value();

    /** The text as delivered; marks it as taken into a field. */
    String claim();

    /** Whether somebody took it into a field. */
    boolean claimed();

    /** Makes it unclaimed again, for the next record that is made of it. */
    void release();
}
