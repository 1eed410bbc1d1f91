package org.mesinfos.linkage.clustering;

import java.util.Locale;

/** Policy on pairs whose values for life contradict each other: date of birth, given name, gender. */
public enum ContradictionPolicy {
    /** Such pairs are never linked by their odds, because they may be two people of one family. */
    BAR,
    /**
     * The odds decide, except for generational suffixes, for two known given names, and for dates
     * that several records confirm. For records among which training found no two people of one household, so that a
     * contradiction is an error in the records.
     */
    WEIGH;

    /** Returns the name in model files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
