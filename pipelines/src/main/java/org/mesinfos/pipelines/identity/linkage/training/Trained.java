package org.mesinfos.pipelines.identity.linkage.training;

import org.mesinfos.pipelines.identity.linkage.model.LinkageModel;

/**
 * A model and what it was learnt from.
 *
 * @param records how many
 * @param candidatePairs pairs that blocking brought together, about
 * @param comparedPairs of these, how many were compared
 * @param randomPairs pairs drawn at random
 */
public record Trained(LinkageModel model, int records, long candidatePairs, long comparedPairs, long randomPairs) {}
