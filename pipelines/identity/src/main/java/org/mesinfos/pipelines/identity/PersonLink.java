package org.mesinfos.pipelines.identity;

import java.util.Optional;
import org.mesinfos.linkage.rules.DeterministicRule;

/**
 * Two groups of customers that were joined to one person, each represented by the subject with the smallest digest.
 *
 * @param first digest of a subject of the first group
 * @param firstOrganisation organisation of that subject
 * @param second digest of a subject of the second group
 * @param secondOrganisation organisation of that subject
 * @param logOdds log2 of the odds that both are of one person; of a join by a rule, those of the pair that it links, but no more
 *     than the measured errors of the rule permit
 * @param rule rule that joined the groups, if one did
 * @param customers number of customers of the person
 */
public record PersonLink(
        String first,
        String firstOrganisation,
        String second,
        String secondOrganisation,
        double logOdds,
        Optional<DeterministicRule> rule,
        int customers) {}
