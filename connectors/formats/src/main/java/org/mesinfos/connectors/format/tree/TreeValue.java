package org.mesinfos.connectors.format.tree;

/** Delivered text: the own text or the name of an element, or the value of an attribute. Not thread-safe. */
public sealed interface TreeValue permits TreeElement, TreeAttribute, TreeName {

    /** Returns the text as delivered; empty if there is none. */
    String value();

    /** Returns the text as delivered and marks it as used by a field. */
    String claim();

    /** Returns whether the value is used by a field. */
    boolean isClaimed();

    /** Resets the claim, for the next record that uses the same value. */
    void release();
}
