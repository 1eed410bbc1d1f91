package org.mesinfos.pipelines.inspect;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.intake.FileOutcome;

/**
 * Result of reading one file as a run would, without a store.
 *
 * @param mediaType detected media type
 * @param encoding detected character encoding
 * @param connector the connector that read the file; empty if no connector recognises it
 * @param reason reason for the selection of the connector, or for the lack of one
 * @param candidates connectors that almost recognised the file, with the features that each of them missed
 * @param proposal how a generic reader could read the file although no connector recognises it; the counts are then
 *     those of the proposal
 * @param outcome counts of its rows
 */
public record Inspection(
        String mediaType,
        String encoding,
        Optional<Connector> connector,
        String reason,
        List<Selection.NearMiss> candidates,
        Optional<Suggestion> proposal,
        FileOutcome outcome) {

    /**
     * A proposal for a file that no connector recognises.
     *
     * @param connector the generic reader
     * @param proposal its hypothesis and confidence
     */
    public record Suggestion(GenericReader connector, GenericReader.Proposal proposal) {}

    public Inspection {
        candidates = List.copyOf(candidates);
    }
}
