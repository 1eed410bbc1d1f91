package org.mesinfos.pipelines.store;

/** The files of a store to which its current snapshot does not refer, as far as they are known. */
enum Leftovers {
    /** There are no such files, apart from the manifests of the previous snapshot. */
    NONE,
    /** The previous snapshot refers to all of them. */
    OF_PREVIOUS_SNAPSHOT,
    /** They are found only by listing the store. */
    UNKNOWN
}
