package org.mesinfos.linkage;

/**
 * Cannot-link constraints: pairs of rows that are known to be of two people. Implementations are safe for use by
 * several threads.
 */
public interface CannotLink {

    /** No constraint. */
    CannotLink NONE = (a, b) -> false;

    /** Returns whether two rows are of two people; symmetric. */
    boolean forbids(int a, int b);
}
