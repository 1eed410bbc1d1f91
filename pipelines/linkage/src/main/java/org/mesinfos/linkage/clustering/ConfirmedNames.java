package org.mesinfos.linkage.clustering;

/**
 * The constraints on the pairs of rows of one component, in which a variant of a given name contradicts only if each of the two
 * names has several records of one date of birth.
 */
final class ConfirmedNames {

    private final PairConstraint[][] constraints;
    private final boolean[] confirmed;

    /** @param constraints by row, those with all rows before it */
    ConfirmedNames(PairConstraint[][] constraints) {
        this.constraints = constraints;
        this.confirmed = new boolean[constraints.length];
        for (int i = 0; i < constraints.length; i++) {
            for (int j = 0; j < i; j++) {
                if (constraints[i][j].agreesIn(PairConstraint.CONFIRMED_NAME)) {
                    confirmed[i] = true;
                    confirmed[j] = true;
                }
            }
        }
    }

    /** Returns the constraint on a row and a row before it. */
    PairConstraint constraint(int i, int j) {
        return confirmed[i] && confirmed[j]
                ? constraints[i][j]
                : constraints[i][j].withoutContradictionIn(PairConstraint.CONFIRMED_NAME);
    }
}
