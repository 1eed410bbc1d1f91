package org.mesinfos.linkage.training;

import java.util.List;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * The evidence on households in a table: whether its records contain values that households share, so that two people
 * of one household would be noticed.
 *
 * @param shareWithHouseholdValues share of random pairs in which both records contain such a value
 */
record HouseholdEvidence(double shareWithHouseholdValues) {

    /** Values by which people of one household are recognised, apart from the family name. */
    private static final List<ComparisonField> HOUSEHOLD_VALUES = List.of(
            ComparisonField.ADDRESS, ComparisonField.EMAIL, ComparisonField.PHONE, ComparisonField.SHARED_IDENTIFIER);

    private static final double NOTICEABLE_SHARE = 0.2;
    /** Household pairs for each match below which the records are of people without families. */
    private static final double NO_FAMILIES = 0.01;

    static HouseholdEvidence of(PairSample random) {
        int with = 0;
        for (int pair = 0; pair < random.size(); pair++) {
            int row = pair;
            with += HOUSEHOLD_VALUES.stream()
                            .anyMatch(field -> random.level(row, field.index()) != ComparisonField.MISSING)
                    ? 1
                    : 0;
        }
        return new HouseholdEvidence(random.size() == 0 ? 0 : (double) with / random.size());
    }

    /**
     * Returns the policy on contradictions under a model. Contradictions are weighed only if families would be noticed
     * and there are none.
     */
    ContradictionPolicy policy(LinkageModel model) {
        return shareWithHouseholdValues >= NOTICEABLE_SHARE && model.householdPrior() < NO_FAMILIES * model.prior()
                ? ContradictionPolicy.WEIGH
                : ContradictionPolicy.BAR;
    }
}
