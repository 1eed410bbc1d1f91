package org.mesinfos.connectors.mapping.value;

/** Relation between the instants of a period and its local times, from the worst to the best. */
public enum PeriodFit {
    /** The end is not after the start. */
    REVERSED,
    /** The period is longer or shorter than the clock shows. */
    OTHER_LENGTH,
    /** The period is as long as the clock shows, or the record has no period. */
    SAME_LENGTH
}
