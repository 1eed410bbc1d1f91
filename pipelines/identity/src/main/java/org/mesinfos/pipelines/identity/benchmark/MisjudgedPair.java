package org.mesinfos.pipelines.identity.benchmark;

import org.mesinfos.linkage.PairEvidence;

/**
 * A pair of records that a linkage judged wrongly, without their values.
 *
 * @param first file and line of the first record
 * @param second file and line of the second record
 * @param evidence comparison of the two records alone, without the others of their persons
 */
public record MisjudgedPair(String first, String second, PairEvidence evidence) {}
