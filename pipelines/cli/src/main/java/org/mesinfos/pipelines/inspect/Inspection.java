package org.mesinfos.pipelines.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.intake.FileOutcome;

/**
 * Result of reading one file as a run would, without a store.
 *
 * @param mediaType detected media type
 * @param encoding detected character encoding; empty for a binary file
 * @param connector the connector that read the file; empty if no connector recognises it
 * @param reason reason for the selection of the connector, or for the lack of one
 * @param candidates connectors that almost recognised the file, with the features that each of them missed
 * @param proposal how a generic reader could read the file although no connector recognises it; the counts are then
 *     those of the proposal
 * @param outcome counts of its rows
 */
public record Inspection(
        String mediaType,
        Optional<String> encoding,
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

    /** Starts of the types of documents, whose texts have no encoding of the file. */
    private static final List<String> BINARY = List.of(
            "application/pdf",
            "application/zip",
            "application/x-7z",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats",
            "application/vnd.oasis.opendocument",
            "application/x-tika",
            "image/");

    public Inspection {
        candidates = List.copyOf(candidates);
    }

    /** Returns the result of a file that a connector read, with those that it was chosen over. */
    static Inspection read(
            SourceContent content,
            Connector connector,
            String reason,
            List<Selection.NearMiss> passedOver,
            FileOutcome outcome) {
        return of(content, Optional.of(connector), reason, passedOver, Optional.empty(), outcome);
    }

    /** Returns the result of a file that a generic reader read although no connector recognises it. */
    static Inspection proposed(
            SourceContent content,
            Suggestion suggestion,
            String reason,
            List<Selection.NearMiss> misses,
            FileOutcome outcome) {
        List<Selection.NearMiss> others = misses.stream()
                .filter(miss ->
                        !miss.connectorId().equals(suggestion.connector().id()))
                .toList();
        return of(content, Optional.empty(), reason, others, Optional.of(suggestion), outcome);
    }

    /** Returns the result of a file that is rejected as a whole. */
    static Inspection rejected(
            SourceContent content, Rejection rejection, String reason, List<Selection.NearMiss> candidates) {
        FileOutcome outcome = new FileOutcome(1, 0, Map.of(rejection.reason(), 1L), 0);
        return of(content, Optional.empty(), reason, candidates, Optional.empty(), outcome);
    }

    private static boolean isBinary(SourceContext context) {
        return BINARY.stream().anyMatch(context.mediaType()::startsWith);
    }

    private static Inspection of(
            SourceContent content,
            Optional<Connector> connector,
            String reason,
            List<Selection.NearMiss> candidates,
            Optional<Suggestion> proposal,
            FileOutcome outcome) {
        return new Inspection(
                content.context().mediaType(),
                Optional.of(content.context().encoding()).filter(encoding -> !isBinary(content.context())),
                connector,
                reason,
                candidates,
                proposal,
                outcome);
    }
}
