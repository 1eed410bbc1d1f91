package org.mesinfos.linkage.learnt;

import java.util.EnumMap;
import java.util.Map;
import org.mesinfos.linkage.Apart;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ClusteringRules;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.training.Trained;
import org.mesinfos.linkage.training.Trainer;

/**
 * A trained model: all parameters of the linkage, without any value of a record. Immutable.
 *
 * <p>Numbers are rounded, so that a model read from a file gives the same decisions as the model that was trained.
 *
 * @param model m- and u-probabilities and priors
 * @param coincidence for each kind of value, the probability that two records have the same value
 * @param rules parameters of clustering
 * @param experience counts of the training data
 */
public record LearntModel(
        LinkageModel model, Map<Kind, Double> coincidence, ClusteringRules rules, Experience experience) {

    /** Larger tables are sampled. The share of matches among all pairs is the same in the sample. */
    private static final int MOST_LEARNT_FROM = 100_000;

    public LearntModel {
        coincidence = Map.copyOf(coincidence);
    }

    /** Trains a model on the records of a table. */
    public static LearntModel train(PersonTable table, CandidatePairs candidates) {
        Map<Kind, Double> coincidence = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            coincidence.put(kind, Digits.few(table.column(kind).vocabulary().collision()));
        }
        boolean all = table.size() <= MOST_LEARNT_FROM;
        PersonTable sample = all ? table : table.sample(MOST_LEARNT_FROM);
        CandidatePairs pairs = all ? candidates : new CandidatePairs(sample);
        Trained trained = new Trainer(sample, pairs, preparation(sample, coincidence)).train();
        return new LearntModel(
                Digits.few(trained.model()),
                coincidence,
                ClusteringRules.STANDARD.whereAlone(Digits.few(trained.alone())),
                new Experience(table.size(), trained.candidatePairs(), trained.comparedPairs(), trained.randomPairs()));
    }

    /** Creates the linkage of the records of a table under this model. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates) {
        return linkage(table, candidates, Apart.NONE);
    }

    /** Creates the linkage with cannot-link constraints. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates, Apart cannotLink) {
        return new Linkage(table, candidates, preparation(table, coincidence), among(table.size()), rules, cannotLink);
    }

    /**
     * Scales the priors to a number of records. As records increase, the share of matches decreases, because the number
     * of records per person stays the same. For fewer records than in training, the priors are not raised, which is the
     * conservative choice.
     */
    public LinkageModel among(int records) {
        double share = Math.min(1, (double) experience.records() / Math.max(1, records));
        return new LinkageModel(
                model.same(), model.strangers(), model.samePrior() * share, model.householdPrior() * share);
    }

    private static RecordComparator.Preparation preparation(PersonTable table, Map<Kind, Double> coincidence) {
        return new RecordComparator.Preparation(table, coincidence::get);
    }

    /** Returns the number of training records only. */
    @Override
    public String toString() {
        return "LearntModel of " + experience.records() + " records";
    }
}
