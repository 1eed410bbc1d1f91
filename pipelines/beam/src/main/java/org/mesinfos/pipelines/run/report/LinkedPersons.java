package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * Persons that the linkage model merged in a run.
 *
 * @param joined persons that were merged into another person
 * @param separated persons that are no longer merged into another person
 * @param reviews pairs of persons for clerical review
 * @param predictedFalseMerges expected number of linked pairs of customers that are of two people; empty if no model
 *     is used or it does not fit
 * @param misfit why the model does not fit its people, so that only rules link; empty if it fits
 */
public record LinkedPersons(
        long joined,
        long separated,
        long reviews,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("predicted_false_merges")
        Optional<Double> predictedFalseMerges,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("model_misfit")
        Optional<String> misfit) {

    /** No model was used. */
    public static final LinkedPersons NONE = new LinkedPersons(0, 0, 0, Optional.empty(), Optional.empty());
}
