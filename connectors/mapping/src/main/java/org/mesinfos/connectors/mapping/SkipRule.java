package org.mesinfos.connectors.mapping;

/**
 * Rule for rows that contain no record.
 *
 * @param name name reported for each skipped row
 * @param condition selects the rows
 */
record SkipRule(String name, Condition condition) {}
