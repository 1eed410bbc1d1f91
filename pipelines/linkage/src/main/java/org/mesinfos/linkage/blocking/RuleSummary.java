package org.mesinfos.linkage.blocking;

/**
 * What a rule came to.
 *
 * @param pairs within its blocks, those of earlier rules included
 * @param largestBlock records of the largest block kept
 * @param droppedBlocks blocks that were too large
 * @param droppedEntries records in them, counted once for each block
 */
public record RuleSummary(BlockingRule rule, long pairs, int largestBlock, long droppedBlocks, long droppedEntries) {}
