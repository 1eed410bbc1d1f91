package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.profiles.Profiles;

/**
 * Everybody of whom a store or a run says something.
 *
 * @param statements what is stated of references
 * @param profiles what is said
 * @param linker links them
 */
record StatedPeople(Statements statements, Profiles profiles, PeopleLinker linker) {}
