package org.mesinfos.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Check, without labels, of the links that a model made: the pairs within persons must not contradict each other more
 * often than the model expects of one person. Otherwise the model does not fit its people.
 */
final class LinkedPairCheck {

    /** Values for life that differ between people. */
    private static final List<ComparisonField> FIELDS =
            List.of(ComparisonField.BIRTH_DATE, ComparisonField.GENDER, ComparisonField.FAMILY_NAME);

    /** Fewer pairs prove nothing. */
    private static final long LEAST_PAIRS = 200;

    /** Rows that are compared in a person with many. */
    private static final int MOST_ROWS = 8;

    private static final double TOLERATED_FACTOR = 2;
    private static final double TOLERATED_SHARE = 0.15;

    /** The same for records of which training found that contradictions are errors. */
    private static final double TOLERATED_SHARE_OF_ERRORS = 0.4;

    private final long[] counts = new long[2 * ComparisonField.COUNT];
    private final RecordComparator comparator;
    private final PairComparison comparison = new PairComparison();

    private LinkedPairCheck(RecordComparator comparator) {
        this.comparator = comparator;
    }

    /**
     * Returns why the links do not fit the model; empty if they do.
     *
     * @param counts sums of the {@link #counts} of all components
     */
    static Optional<String> problem(long[] counts, LinkageModel model, ContradictionPolicy policy) {
        double tolerated = policy == ContradictionPolicy.BAR ? TOLERATED_SHARE : TOLERATED_SHARE_OF_ERRORS;
        return FIELDS.stream()
                .flatMap(field -> problem(field, counts, model, tolerated).stream())
                .findFirst();
    }

    /** Returns for each field the number of pairs with both values, then for each field those that differ. */
    static long[] counts(List<AverageLinkage.ComponentResult> results, RecordComparator.ComparisonContext context) {
        LinkedPairCheck check = new LinkedPairCheck(context.comparator());
        results.forEach(result -> result.clusters().forEach(check::add));
        return check.counts;
    }

    private void add(int[] cluster) {
        int rows = Math.min(MOST_ROWS, cluster.length);
        for (int i = 0; i < rows; i++) {
            for (int j = i + 1; j < rows; j++) {
                comparator.compare(cluster[i], cluster[j], comparison);
                for (ComparisonField field : FIELDS) {
                    int level = comparison.level(field);
                    counts[field.index()] += level == ComparisonField.MISSING ? 0 : 1;
                    counts[ComparisonField.COUNT + field.index()] += level == field.levelIndex("different") ? 1 : 0;
                }
            }
        }
    }

    private static Optional<String> problem(
            ComparisonField field, long[] counts, LinkageModel model, double tolerated) {
        long known = counts[field.index()];
        long different = counts[ComparisonField.COUNT + field.index()];
        double expected = model.mProbabilities()[field.index()][field.levelIndex("different")];
        double limit = TOLERATED_FACTOR * expected + tolerated;
        double share = (double) different / Math.max(1, known);
        return known < LEAST_PAIRS || share <= limit
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.1f %% of the linked pairs contradict each other in %s, expected at most %.1f %%",
                        100 * share,
                        field.label(),
                        100 * limit));
    }
}
