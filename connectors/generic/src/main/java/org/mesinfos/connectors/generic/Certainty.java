package org.mesinfos.connectors.generic;

/** Certainty that values have only one interpretation. */
enum Certainty {
    /** No other interpretation fits the values. */
    CERTAIN,
    /** Another interpretation fits as well; this one is more likely. */
    LIKELY
}
