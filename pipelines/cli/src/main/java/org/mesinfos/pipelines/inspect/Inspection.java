package org.mesinfos.pipelines.inspect;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FallbackConnector;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.intake.FileOutcome;

/**
 * What reading one file gave.
 *
 * @param mediaType what type detection said
 * @param encoding the character encoding found
 * @param connector who read it; empty when nobody takes it
 * @param why why that connector, or why none
 * @param candidates those that came near, with what each missed
 * @param proposal how the file could be read though nobody takes it; its rows are then counted
 * @param outcome counts of its rows
 */
public record Inspection(
        String mediaType,
        String encoding,
        Optional<Connector> connector,
        String why,
        List<Selection.Candidate> candidates,
        Optional<Suggestion> proposal,
        FileOutcome outcome) {

    /**
     * How a file could be read that nobody takes.
     *
     * @param connector that would read it
     * @param proposal how, and how sure that is
     */
    public record Suggestion(FallbackConnector connector, FallbackConnector.Proposal proposal) {}

    public Inspection {
        candidates = List.copyOf(candidates);
    }

    /** Whether every row of the file became a record. */
    public boolean isWhole() {
        return connector.isPresent() && outcome.rejected() == 0;
    }
}
