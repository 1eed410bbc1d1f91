package org.mesinfos.linkage.training;

import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * A model with the counts of its training data.
 *
 * @param model the model
 * @param singletonShare estimated share of records that are the only one of their person
 * @param contradictions policy on contradictions, which follows from the share of household pairs
 * @param records number of records
 * @param candidatePairs approximate number of candidate pairs
 * @param comparedPairs number of candidate pairs that were compared
 * @param randomPairs number of random pairs
 */
public record TrainingResult(
        LinkageModel model,
        double singletonShare,
        ContradictionPolicy contradictions,
        int records,
        long candidatePairs,
        long comparedPairs,
        long randomPairs) {}
