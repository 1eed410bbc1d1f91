package org.mesinfos.linkage.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.ComparisonLevel;
import org.mesinfos.linkage.training.PlausibleShares;

/** Check of a model before it is written or applied. Stateless. */
public final class ModelPlausibility {

    private static final int LEAST_RECORDS = 300;
    private static final int LEAST_MATCHES = 50;
    /** Tolerance of a share, since shares are rounded. */
    private static final double TOLERANCE = 1.02;

    private ModelPlausibility() {}

    /** Returns the reasons why a model must not be used; empty if it may. */
    public static List<String> problems(TrainedModel trained) {
        List<String> problems = new ArrayList<>();
        double records = trained.trainingStatistics().records();
        if (records < LEAST_RECORDS) {
            problems.add(String.format(
                    Locale.ROOT,
                    "it was trained on too few records: %.0f, expected at least %d",
                    records,
                    LEAST_RECORDS));
        }
        double matches = trained.model().prior() * records * (records - 1) / 2;
        if (records >= LEAST_RECORDS && matches < LEAST_MATCHES) {
            problems.add(String.format(
                    Locale.ROOT,
                    "it was trained on too few pairs of one person: about %.0f, expected at least %d",
                    matches,
                    LEAST_MATCHES));
        }
        for (ComparisonField field : ComparisonField.values()) {
            for (int level = 1; level < field.levels().size(); level++) {
                ComparisonLevel each = field.levels().get(level);
                double share = trained.model().mProbabilities()[field.index()][level];
                double largest = PlausibleShares.largest(field, each.name());
                if (share > TOLERANCE * largest) {
                    problems.add(String.format(
                            Locale.ROOT,
                            "it is implausible: %.3f of the pairs of one person have %s in %s, expected at most %.3f",
                            share,
                            each.name(),
                            field.label(),
                            largest));
                }
            }
        }
        return problems;
    }
}
