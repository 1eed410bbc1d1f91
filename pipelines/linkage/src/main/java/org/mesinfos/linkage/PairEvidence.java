package org.mesinfos.linkage;

import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.rules.Rule;
import org.mesinfos.linkage.rules.Veto;

/**
 * What two records tell together; all numbers are logarithms, base 2.
 *
 * @param fields those that both records have
 * @param bits sum of the fields
 * @param prior odds of two records of whom nothing is known
 * @param household by how much two people of one household explain it better than strangers do
 * @param logOdds that they are one person, all considered
 * @param rule that says they are one person, whatever the odds
 * @param veto that keeps every rule from saying so
 */
public record PairEvidence(
        List<FieldEvidence> fields,
        double bits,
        double prior,
        double household,
        double logOdds,
        Optional<Rule> rule,
        Optional<Veto> veto) {

    public PairEvidence {
        fields = List.copyOf(fields);
    }
}
