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
 * All that decides who is linked, besides the records themselves. Holds no value of any record. Immutable.
 *
 * <p>All numbers have few digits, so that a model that was kept in a file decides as the one that was learnt.
 *
 * @param model what comparisons are worth
 * @param coincidence for each kind of value, the probability that two records hold the same one
 * @param rules when to link
 * @param experience what it was learnt from
 */
public record LearntModel(
        LinkageModel model, Map<Kind, Double> coincidence, ClusteringRules rules, Experience experience) {

    /**
     * Of more records a sample tells as much: of all pairs in it, as many are of one person as of all pairs of all
     * records.
     */
    private static final int MOST_LEARNT_FROM = 100_000;

    public LearntModel {
        coincidence = Map.copyOf(coincidence);
    }

    /** Learns from the records of a table. */
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

    /** What links the records of a table under this model. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates) {
        return linkage(table, candidates, Apart.NONE);
    }

    /** The same where some rows are known to be of two people. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates, Apart apart) {
        return new Linkage(table, candidates, preparation(table, coincidence), among(table.size()), rules, apart);
    }

    /**
     * The model for so many records. How often two records are of one person falls as records become more, since a
     * person does not have more of them; among fewer records than it was learnt from, the model stays as careful.
     */
    public LinkageModel among(int records) {
        double share = Math.min(1, (double) experience.records() / Math.max(1, records));
        return new LinkageModel(
                model.same(), model.strangers(), model.samePrior() * share, model.householdPrior() * share);
    }

    private static RecordComparator.Preparation preparation(PersonTable table, Map<Kind, Double> coincidence) {
        return new RecordComparator.Preparation(table, coincidence::get);
    }

    /** What it was learnt from, and nothing of its numbers. */
    @Override
    public String toString() {
        return "LearntModel of " + experience.records() + " records";
    }
}
