package org.mesinfos.connectors.mapping;

/**
 * Rule by which a mapping passes over rows that contain no record, such as totals.
 *
 * @param name name reported for each skipped row
 * @param condition selects the rows
 */
record SkipRule(String name, Condition condition) {}
