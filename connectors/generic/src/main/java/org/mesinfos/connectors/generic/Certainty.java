package org.mesinfos.connectors.generic;

/** Whether values leave room for another reading. */
enum Certainty {
    /** No other reading fits them. */
    CERTAIN,
    /** Another one fits as well; this is the likelier. */
    LIKELY
}
