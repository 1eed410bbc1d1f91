package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;

/**
 * Input of the linking of persons: all customers with profile data in the store or in this run.
 *
 * @param evidence evidence for the owners of references
 * @param profiles profile data of the customers
 * @param linker linker of these customers
 */
record LinkingInput(OwnershipEvidence evidence, ProfileStatements profiles, PeopleLinker linker) {}
