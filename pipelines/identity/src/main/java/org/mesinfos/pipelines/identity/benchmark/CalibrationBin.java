package org.mesinfos.pipelines.identity.benchmark;

/**
 * Pairs with a similar match probability.
 *
 * @param from lower bound of the bin, as log2 of odds
 * @param pairs number of pairs
 * @param expected expected number of matches among them
 * @param right actual number of matches among them
 */
public record CalibrationBin(double from, long pairs, double expected, long right) {}
