package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.profiles.Profiles;

/**
 * Everybody of whom a store or a run says something.
 *
 * @param profiles what is said
 * @param linker links them
 */
record StatedPeople(Profiles profiles, PeopleLinker linker) {}
