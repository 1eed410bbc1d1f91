package org.mesinfos.linkage.trained;

/**
 * Counts of the data on which a model was trained.
 *
 * @param records number of records; of more than 100,000, a sample is compared
 * @param candidatePairs approximate number of candidate pairs
 * @param comparedPairs number of candidate pairs that were compared
 * @param randomPairs number of random pairs
 */
public record TrainingStatistics(long records, long candidatePairs, long comparedPairs, long randomPairs) {}
