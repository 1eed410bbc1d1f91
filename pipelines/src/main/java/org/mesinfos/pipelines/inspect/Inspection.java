package org.mesinfos.pipelines.inspect;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.connectors.registry.Selection;

/**
 * What reading one file gave.
 *
 * @param mediaType what type detection said
 * @param encoding the character encoding found
 * @param connector who read it; empty when nobody takes it
 * @param why why that connector, or why none
 * @param candidates those that came near, with what each missed
 * @param outcome counts of its rows
 */
public record Inspection(
        String mediaType,
        String encoding,
        Optional<Connector> connector,
        String why,
        List<Selection.Candidate> candidates,
        FileOutcome outcome) {

    public Inspection {
        candidates = List.copyOf(candidates);
    }

    /** Whether every row of the file became a record. */
    public boolean isWhole() {
        return connector.isPresent() && outcome.rejected() == 0;
    }
}
