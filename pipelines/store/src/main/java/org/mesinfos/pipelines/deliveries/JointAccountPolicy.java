package org.mesinfos.pipelines.deliveries;

/** What becomes of the rows of an account that an organisation says several of its customers hold. */
public enum JointAccountPolicy {
    /** Nobody gets them. */
    WITHHOLD,
    /** Each of them gets all. */
    EVERY_HOLDER
}
