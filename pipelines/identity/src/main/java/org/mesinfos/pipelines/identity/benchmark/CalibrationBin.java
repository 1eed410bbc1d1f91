package org.mesinfos.pipelines.identity.benchmark;

/**
 * Pairs of like probability.
 *
 * @param from lowest logarithm of odds, base 2
 * @param pairs how many
 * @param expected of these, expected to be of one person
 * @param right of these, of one person
 */
public record CalibrationBin(double from, long pairs, double expected, long right) {}
