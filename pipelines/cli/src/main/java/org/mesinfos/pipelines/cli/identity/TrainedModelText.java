package org.mesinfos.pipelines.cli.identity;

import java.util.Locale;
import java.util.StringJoiner;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.linkage.trained.TrainingStatistics;

/** Formatter of a trained model as text. */
final class TrainedModelText {

    private TrainedModelText() {}

    static String of(TrainedModel trained) {
        TrainingStatistics experience = trained.trainingStatistics();
        LinkageModel model = trained.model();
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(String.format(
                Locale.ROOT,
                "Trained on %,d records: %,d candidate pairs, of which %,d were compared, and %,d random pairs.",
                experience.records(),
                experience.candidatePairs(),
                experience.comparedPairs(),
                experience.randomPairs()));
        text.add(String.format(
                Locale.ROOT,
                "Of all pairs, %.3g are of one person (log2 of the odds: %.1f), %.3g of two people of one household.",
                model.prior(),
                Math.log(model.prior()) / Math.log(2),
                model.householdPrior()));
        text.add("Match weights by level, in bits:");
        for (ComparisonField field : ComparisonField.values()) {
            StringJoiner levels = new StringJoiner(", ", "  " + field.label() + ": ", "");
            for (int level = 1; level < field.levels().size(); level++) {
                levels.add(String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        field.levels().get(level).name(),
                        model.matchWeight(field.index(), level)));
            }
            text.add(levels.toString());
        }
        return text.toString();
    }
}
