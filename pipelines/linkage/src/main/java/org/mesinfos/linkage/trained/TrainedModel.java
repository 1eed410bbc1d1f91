package org.mesinfos.linkage.trained;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.PairInspection;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.training.Trainer;
import org.mesinfos.linkage.training.TrainingResult;

/**
 * A trained model: all parameters of the linkage, without any value of a record. Immutable.
 *
 * <p>Numbers are rounded, so that a model read from a file gives the same decisions as the model that was trained.
 *
 * @param model m- and u-probabilities and priors
 * @param collisionProbabilities for each kind of value, the probability that two records have the same value
 * @param clusteringParameters parameters of clustering
 * @param trainingStatistics counts of the training data
 */
public record TrainedModel(
        LinkageModel model,
        Map<ValueKind, Double> collisionProbabilities,
        ClusteringParameters clusteringParameters,
        TrainingStatistics trainingStatistics) {

    /**
     * Kinds of values whose coincidence belongs to a model. How many people live in one house differs from table to table.
     */
    public static final Set<ValueKind> TRAINED_KINDS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ValueKind.WHOLE_ADDRESS)));

    /** Larger tables are sampled. The share of matches among all pairs is the same in the sample. */
    private static final int MAX_TRAINING_RECORDS = 100_000;

    private static final double INITIAL_PRIOR = 0.001;

    public TrainedModel {
        collisionProbabilities = Map.copyOf(collisionProbabilities);
    }

    /** Trains a model on the records of a table, without knowledge of other records. */
    public static TrainedModel train(PersonTable table, CandidatePairs candidates) {
        return train(table, candidates, LinkageModel.initial(INITIAL_PRIOR));
    }

    /**
     * Trains a model on the records of a table.
     *
     * @param expected model that is expected to apply, and that only many records outweigh
     */
    public static TrainedModel train(PersonTable table, CandidatePairs candidates, LinkageModel expected) {
        Map<ValueKind, Double> coincidence = new EnumMap<>(ValueKind.class);
        for (ValueKind kind : TRAINED_KINDS) {
            coincidence.put(
                    kind, SignificantDigits.round(table.column(kind).counts().collisionProbability()));
        }
        boolean all = table.size() <= MAX_TRAINING_RECORDS;
        PersonTable sample = all ? table : table.sample(MAX_TRAINING_RECORDS);
        CandidatePairs pairs = all ? candidates : new CandidatePairs(sample);
        TrainingResult trained = new Trainer(sample, pairs, context(sample, coincidence), expected).train();
        TrainedModel model = new TrainedModel(
                SignificantDigits.round(trained.model()),
                coincidence,
                ClusteringParameters.of(trained.contradictions(), SignificantDigits.round(trained.singletonShare())),
                new TrainingStatistics(
                        table.size(), trained.candidatePairs(), trained.comparedPairs(), trained.randomPairs()));
        return LinkThreshold.choose(model, sample, pairs);
    }

    /** Returns a copy with another threshold from which clusters are joined. */
    public TrainedModel withLinkThreshold(double threshold) {
        return new TrainedModel(
                model, collisionProbabilities, clusteringParameters.withLinkThreshold(threshold), trainingStatistics);
    }

    /** Returns the assessment of whether this model fits the records of a table. */
    public ModelFit fit(PersonTable table) {
        return ModelFit.of(scaledTo(table.wholeSize()), collisionProbabilities, table);
    }

    /** Creates the linkage of the records of a table under this model. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates) {
        return linkage(table, candidates, CannotLink.NONE);
    }

    /** Creates the linkage with cannot-link constraints. If the model does not fit the records, only rules link. */
    public Linkage linkage(PersonTable table, CandidatePairs candidates, CannotLink cannotLink) {
        return new Linkage(
                table,
                candidates,
                context(table, collisionProbabilities),
                scaledTo(table.size()),
                clusteringParameters,
                cannotLink,
                fit(table).reason());
    }

    /** Creates the comparison of single pairs of a table, with the same evidence as in its linkage. */
    public PairInspection inspection(PersonTable table) {
        return new PairInspection(table, context(table), scaledTo(table.size()), clusteringParameters);
    }

    /** Creates the state of comparisons of the records of a table under this model. */
    public RecordComparator.ComparisonContext context(PersonTable table) {
        return context(table, collisionProbabilities);
    }

    /**
     * Scales the priors to a number of records. As records increase, the share of matches decreases, because the number
     * of records per person stays the same. For fewer records than in training, the priors are not raised, which is the
     * conservative choice.
     */
    public LinkageModel scaledTo(int records) {
        double share = Math.min(1, (double) trainingStatistics.records() / Math.max(1, records));
        return new LinkageModel(
                model.mProbabilities(), model.uProbabilities(), model.prior() * share, model.householdPrior() * share);
    }

    private static RecordComparator.ComparisonContext context(PersonTable table, Map<ValueKind, Double> coincidence) {
        return new RecordComparator.ComparisonContext(table, kind -> coincidence.getOrDefault(kind, 0.0));
    }

    /** Returns the number of training records only. */
    @Override
    public String toString() {
        return "TrainedModel of " + trainingStatistics.records() + " records";
    }
}
