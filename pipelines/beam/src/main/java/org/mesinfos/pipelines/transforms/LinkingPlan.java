package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;

/**
 * Inputs of the linking of persons across organisations.
 *
 * @param model text of the model file
 * @param answers clerical decisions of the operator
 * @param verified organisations whose profiles may link people
 * @param comparison way in which workers share the comparison; null for the one that suits the runner
 */
public record LinkingPlan(
        String model,
        ReviewAnswers answers,
        VerifiedOrganisations verified,
        @Nullable LinkingMode comparison) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns a copy with other decisions. */
    public LinkingPlan withAnswers(ReviewAnswers other) {
        return new LinkingPlan(model, other, verified, comparison);
    }
}
