package org.mesinfos.pipelines.dedup.match;

/**
 * How often a source leaves out what another tells, learnt from events that cannot be mistaken for others: where both
 * sources tell nearly everything, two events that are left over are rather one event written differently. Immutable.
 */
public final class Completeness {

    private static final double UNSEEN = 0.5;
    private static final double MOST = 12;

    private final double alone;

    /**
     * @param paired events that cannot be mistaken and that both sources tell
     * @param onlyBefore those that the sources that stand tell alone, on days that the other one covers
     * @param onlyAfter those that the new source tells alone, on days that the others cover
     */
    public Completeness(int paired, int onlyBefore, int onlyAfter) {
        double cost = -Math.log((onlyBefore + UNSEEN) / (paired + onlyBefore + 1))
                - Math.log((onlyAfter + UNSEEN) / (paired + onlyAfter + 1));
        this.alone = Math.max(Traits.UNPAIRED, Math.min(MOST, cost));
    }

    /** What it costs to leave two events unpaired, in the measure of {@link Traits#cost}. */
    public double alone() {
        return alone;
    }
}
