package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.profiles.Profiles;

/**
 * Input of the linking of persons: all customers with profile data in the store or in this run.
 *
 * @param statements evidence for the owners of references
 * @param profiles profile data of the customers
 * @param linker linker of these customers
 */
record StatedPeople(Statements statements, Profiles profiles, PeopleLinker linker) {}
