package org.mesinfos.pipelines.thirdparty;

/** Treatment of the values that identify other people in the records of one type. */
public enum Treatment {
    /** The values are kept as delivered. */
    KEEP,
    /** The values are removed. */
    MASK,
    /** The values are replaced by a keyed digest: equal values stay equal, and no one without the key can test a guess. */
    DIGEST
}
