package org.mesinfos.linkage.training;

import org.mesinfos.linkage.model.LinkageModel;

/**
 * A model and what it was learnt from.
 *
 * @param alone share of records that are the only one of their person, as far as links tell
 * @param records how many
 * @param candidatePairs pairs that blocking brought together, about
 * @param comparedPairs of these, how many were compared
 * @param randomPairs pairs drawn at random
 */
public record Trained(
        LinkageModel model, double alone, int records, long candidatePairs, long comparedPairs, long randomPairs) {}
