package org.mesinfos.linkage.blocking;

/** Pairs of records that are worth a comparison. */
public interface RecordPairs {

    /**
     * Visits each pair of a part of the pairs once.
     *
     * @param part index of the part, from 0
     * @param parts number of parts; the division depends on these two numbers only
     */
    void forEach(int part, int parts, CandidatePairs.PairVisitor visitor);
}
