package org.mesinfos.pipelines.identity.benchmark;

/**
 * Pairs with a similar match probability.
 *
 * @param lowerBound lower bound of the bin, as log2 of odds
 * @param pairs number of pairs
 * @param expectedMatches expected number of matches among them
 * @param matches actual number of matches among them
 */
public record CalibrationBin(double lowerBound, long pairs, double expectedMatches, long matches) {}
