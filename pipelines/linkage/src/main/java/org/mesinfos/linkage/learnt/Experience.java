package org.mesinfos.linkage.learnt;

/**
 * What a model was learnt from: counts and nothing else.
 *
 * @param records how many; a sample of them is compared when they are more than 100,000
 * @param candidatePairs pairs that blocking brought together, about
 * @param comparedPairs of these, how many were compared
 * @param randomPairs pairs drawn at random
 */
public record Experience(long records, long candidatePairs, long comparedPairs, long randomPairs) {}
