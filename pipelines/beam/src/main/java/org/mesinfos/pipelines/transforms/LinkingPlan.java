package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import org.mesinfos.pipelines.identity.Answers;

/**
 * How people of different organisations are linked.
 *
 * @param model text of the model's file
 * @param answers what the operator says of pairs
 */
public record LinkingPlan(String model, Answers answers) implements Serializable {

    private static final long serialVersionUID = 1L;
}
