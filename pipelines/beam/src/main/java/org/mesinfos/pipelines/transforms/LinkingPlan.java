package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;

/**
 * Inputs of the linking of persons across organisations.
 *
 * @param model text of the model file
 * @param answers clerical decisions of the operator
 * @param verified organisations whose profiles may link people
 */
public record LinkingPlan(String model, ReviewAnswers answers, VerifiedOrganisations verified) implements Serializable {

    private static final long serialVersionUID = 1L;
}
