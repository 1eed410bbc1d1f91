package org.mesinfos.connectors.mapping;

/**
 * Rows that carry no record.
 *
 * @param name said of each row passed over
 * @param condition which rows
 */
record SkipRule(String name, Condition condition) {}
