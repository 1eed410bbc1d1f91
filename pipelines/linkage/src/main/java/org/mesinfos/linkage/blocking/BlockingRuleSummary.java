package org.mesinfos.linkage.blocking;

/**
 * Statistics of a blocking rule.
 *
 * @param pairs number of pairs within its blocks, including pairs of earlier rules
 * @param largestBlock number of records in the largest retained block
 * @param droppedBlocks number of blocks that were dropped because of their size
 * @param droppedEntries number of records in these blocks, counted once for each block
 */
record BlockingRuleSummary(BlockingRule rule, long pairs, int largestBlock, long droppedBlocks, long droppedEntries) {}
