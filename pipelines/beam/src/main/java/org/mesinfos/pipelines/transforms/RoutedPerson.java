package org.mesinfos.pipelines.transforms;

/**
 * Person whose bundle may change in this run.
 *
 * @param personId person id
 * @param rows rows that this run routed to the person
 * @param stored stored entries of persons, from earlier runs
 */
record RoutedPerson(String personId, RoutedRows rows, PersonEntryCache stored) {}
