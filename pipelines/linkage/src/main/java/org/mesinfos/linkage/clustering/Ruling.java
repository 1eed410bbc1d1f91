package org.mesinfos.linkage.clustering;

/** What is settled of two rows, or of two clusters, whatever their odds. Of several rulings the last counts. */
public enum Ruling {
    /** Nothing: the odds decide. */
    OPEN,
    /** A rule says that they are one person. */
    ONE_PERSON,
    /** No rule may join them; the odds still may. */
    NO_RULE,
    /** They are kept apart, whatever speaks for one person. */
    APART;

    /** What is settled of two clusters of which rows have either ruling. */
    Ruling and(Ruling other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
