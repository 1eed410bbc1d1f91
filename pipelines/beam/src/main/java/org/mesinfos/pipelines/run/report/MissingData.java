package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.pipelines.elements.RunFact;

/**
 * Data that the deliveries of a run may lack.
 *
 * @param neverFilled fields that the mappings declare and no row of the run fills
 * @param months months that the rows of each organisation cover, in this run and in earlier ones
 */
public record MissingData(
        @JsonProperty("never_filled") List<NeverFilledFields> neverFilled, List<CoveredMonths> months) {

    /**
     * Returns the data that deliveries of a run may lack.
     *
     * @param facts results of the run
     * @param mappings returns the text of the mapping of a connector; empty if it is coded
     * @param lastReport report of the last run, which has the months of earlier rows
     */
    public static MissingData of(
            List<RunFact> facts, Function<String, Optional<String>> mappings, LastReport lastReport) {
        return new MissingData(NeverFilledFields.of(facts, mappings), CoveredMonths.of(facts, lastReport));
    }
}
