package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import org.mesinfos.pipelines.identity.ReviewAnswers;

/**
 * Inputs of the linking of persons across organisations.
 *
 * @param model text of the model file
 * @param answers clerical decisions of the operator
 */
public record LinkingPlan(String model, ReviewAnswers answers) implements Serializable {

    private static final long serialVersionUID = 1L;
}
