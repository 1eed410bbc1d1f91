package org.mesinfos.pipelines.transforms;

/**
 * A person for whom there is news.
 *
 * @param personId the person
 * @param rows what travelled
 * @param stored the persons of earlier runs
 */
record GatheredPerson(String personId, GatheredRows rows, StoredPersons stored) {}
