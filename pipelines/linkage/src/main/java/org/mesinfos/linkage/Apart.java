package org.mesinfos.linkage;

/** What somebody knows beforehand of rows that are two people, whatever they look like. Safe for several threads. */
public interface Apart {

    /** Nothing is known. */
    Apart NONE = (a, b) -> false;

    /** Whether two rows are of two people; the same for (a, b) and (b, a). */
    boolean apart(int a, int b);
}
