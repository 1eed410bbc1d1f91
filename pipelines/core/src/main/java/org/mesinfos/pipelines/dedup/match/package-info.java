/**
 * How likely records of two sources tell of one event, and which of them are paired: costs, and the cheapest pairs.
 *
 * <p>Knows canonical records and nothing of rows, deliveries or persons.
 */
package org.mesinfos.pipelines.dedup.match;
