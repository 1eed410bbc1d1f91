package org.mesinfos.linkage;

import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.rules.DeterministicRule;
import org.mesinfos.linkage.rules.Veto;

/**
 * The comparison of two records. All numbers are in bits (log2).
 *
 * @param fields the fields that both records contain
 * @param matchWeight sum of the match weights of the fields
 * @param prior match weight of two records before any field is compared
 * @param householdWeight household match weight: the evidence that they are two people of one household instead of a
 *     random pair
 * @param logOdds log2 of the odds that they are of one person, with prior and household taken into account
 * @param rule rule that links the pair regardless of the odds
 * @param veto veto that bars all rules from linking the pair
 * @param contradictions the vetoes that also bar the pair from being linked by its odds
 */
public record PairEvidence(
        List<FieldEvidence> fields,
        double matchWeight,
        double prior,
        double householdWeight,
        double logOdds,
        Optional<DeterministicRule> rule,
        Optional<Veto> veto,
        List<Veto> contradictions) {

    public PairEvidence {
        fields = List.copyOf(fields);
        contradictions = List.copyOf(contradictions);
    }
}
