package org.mesinfos.linkage.clustering;

/**
 * The numbers of pairs of rows whose personal values contradict or agree, for each pair of clusters and each value.
 * Clusters contradict each other in a value if more of their pairs contradict than agree in it: a typing error in one
 * record of a person does not bar the other records that have the right value. The {@link PairConstraint#CONFIRMED_VALUE}
 * contradicts only between clusters that have it in several records each. Not safe for use by several threads.
 */
final class Contradictions {

    private final int size;
    private final int[] contradicting;
    private final int[] agreeing;
    /** For each cluster, the pairs of its rows that agree in the confirmed value, less those that contradict in it. */
    private final int[] confirmed;

    Contradictions(int size) {
        this.size = size;
        this.contradicting = new int[size * size * PairConstraint.VALUES];
        this.agreeing = new int[contradicting.length];
        this.confirmed = new int[size];
    }

    /** Counts a pair of single rows. */
    void add(int i, int j, PairConstraint constraint) {
        for (int value = 0; value < PairConstraint.VALUES; value++) {
            int contradiction = constraint.contradicting() >> value & 1;
            int agreement = constraint.agreeing() >> value & 1;
            contradicting[index(i, j) + value] += contradiction;
            contradicting[index(j, i) + value] += contradiction;
            agreeing[index(i, j) + value] += agreement;
            agreeing[index(j, i) + value] += agreement;
        }
    }

    /** Adds the counts of the second cluster to those of the first. */
    void join(int first, int second) {
        int between = index(first, second) + PairConstraint.CONFIRMED_VALUE;
        confirmed[first] += confirmed[second] + agreeing[between] - contradicting[between];
        for (int other = 0; other < size; other++) {
            if (other != first && other != second) {
                for (int value = 0; value < PairConstraint.VALUES; value++) {
                    contradicting[index(first, other) + value] += contradicting[index(second, other) + value];
                    agreeing[index(first, other) + value] += agreeing[index(second, other) + value];
                    contradicting[index(other, first) + value] = contradicting[index(first, other) + value];
                    agreeing[index(other, first) + value] = agreeing[index(first, other) + value];
                }
            }
        }
    }

    /** Returns whether two clusters contradict each other in a personal value. */
    boolean between(int i, int j) {
        return between(i, j, 0);
    }

    /** Returns whether two clusters contradict each other in a personal value other than the given name. */
    boolean besidesNames(int i, int j) {
        return between(i, j, 1 << PairConstraint.NAME_VALUE);
    }

    /** @param except bit mask of the values that do not count */
    private boolean between(int i, int j, int except) {
        for (int value = 0; value < PairConstraint.VALUES; value++) {
            boolean confirms = value != PairConstraint.CONFIRMED_VALUE || (confirmed[i] > 0 && confirmed[j] > 0);
            boolean counts = confirms && (except >> value & 1) == 0;
            if (counts && contradicting[index(i, j) + value] > agreeing[index(i, j) + value]) {
                return true;
            }
        }
        return false;
    }

    private int index(int i, int j) {
        return (i * size + j) * PairConstraint.VALUES;
    }
}
