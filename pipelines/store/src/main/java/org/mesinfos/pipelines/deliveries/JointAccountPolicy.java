package org.mesinfos.pipelines.deliveries;

/** Policy for the rows of joint accounts. */
public enum JointAccountPolicy {
    /** The rows are withheld. */
    WITHHOLD,
    /** Each holder gets all rows. */
    EVERY_HOLDER
}
