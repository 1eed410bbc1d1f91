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
 * @param measuredLogOdds log2 of the odds that they are of one person, with prior and household taken into account
 * @param logOdds the same, as far as the values support it: lower than measured if nothing in both records distinguishes the person
 *     from a relative or namesake
 * @param rule rule that links the pair regardless of the odds
 * @param veto veto that bars all rules from linking the pair
 * @param contradictions the vetoes that also bar the pair from being linked by its odds
 */
public record PairEvidence(
        List<FieldEvidence> fields,
        double matchWeight,
        double prior,
        double householdWeight,
        double measuredLogOdds,
        double logOdds,
        Optional<DeterministicRule> rule,
        Optional<Veto> veto,
        List<Veto> contradictions) {

    public PairEvidence {
        fields = List.copyOf(fields);
        contradictions = List.copyOf(contradictions);
    }

    /** Returns whether the odds are limited, because the two records may be of relatives or namesakes. */
    public boolean isLimited() {
        return logOdds < measuredLogOdds;
    }
}
