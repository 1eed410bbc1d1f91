package org.mesinfos.connectors.generic.table.value;

/** Certainty that values have only one interpretation. */
public enum Certainty {
    /** No other interpretation fits the values. */
    CERTAIN,
    /** Another interpretation fits as well; this one is more likely. */
    LIKELY
}
