package org.mesinfos.linkage.clustering;

/**
 * Constraint on a pair of rows, with the personal values that contradict or agree regardless of match weights.
 *
 * @param kind the constraint
 * @param ruleLogOdds log2 of the odds that a link by the rule is right, as measured; {@link Double#NaN} if no rule
 *     links the rows
 * @param contradicting bit mask of the personal values that contradict, of {@link #VALUES} bits
 * @param agreeing bit mask of the personal values that agree
 */
public record PairConstraint(LinkConstraint kind, double ruleLogOdds, int contradicting, int agreeing) {

    /** Maximum number of personal values. */
    public static final int VALUES = 8;

    /**
     * The personal value that contradicts only if both persons have it in several records: the exact date of birth. A
     * slip in one record has no equal.
     */
    public static final int CONFIRMED_VALUE = VALUES - 1;

    /**
     * The personal value that contradicts only if other records confirm it in both rows: two given names that are variants of
     * each other, on one date of birth. Twins may be Eva and Eve, but a short form in one record is of one person.
     */
    public static final int CONFIRMED_NAME = VALUES - 2;

    /** The personal value whose contradiction odds may outweigh, depending on the policy: the given name. */
    public static final int NAME_VALUE = 1;

    /** Returns whether the rows agree in a personal value. */
    boolean agreesIn(int value) {
        return (agreeing >> value & 1) != 0;
    }

    /** Returns a copy without the contradiction in a personal value. */
    PairConstraint withoutContradictionIn(int value) {
        return new PairConstraint(kind, ruleLogOdds, contradicting & ~(1 << value), agreeing);
    }

    /** Returns a constraint without personal values; a link by a rule counts as certain. */
    public static PairConstraint of(LinkConstraint kind) {
        double ruleLogOdds = kind == LinkConstraint.MUST_LINK ? Double.POSITIVE_INFINITY : Double.NaN;
        return new PairConstraint(kind, ruleLogOdds, 0, 0);
    }
}
