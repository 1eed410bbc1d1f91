package org.mesinfos.pipelines.deliveries;

/** Choice of the operator for the rows of joint accounts. */
public enum JointAccountPolicy {
    /** The rows are withheld. */
    WITHHOLD,
    /** Each holder gets all rows. */
    EVERY_HOLDER
}
