package org.mesinfos.pipelines.cli.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.pipelines.inspect.Inspection;

/** Formatter of an inspection as text or JSON. */
final class InspectionText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private InspectionText() {}

    static String words(Path file, Inspection inspection, AbsentValues absent) {
        FileOutcome outcome = inspection.outcome();
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(file + ": " + inspection.mediaType()
                + inspection.encoding().map(encoding -> ", " + encoding).orElse(""));
        text.add("  " + inspection.connector().map(Connector::id).orElse("no connector") + ": " + inspection.reason());
        inspection
                .proposal()
                .ifPresent(suggestion -> text.add("  proposal: "
                        + suggestion.connector().id()
                        + " could read it, confidence "
                        + suggestion.proposal().confidence() + " %: "
                        + suggestion.proposal().reason()
                        + (suggestion.proposal().lacking().isEmpty()
                                ? ""
                                : "; without proof of "
                                        + String.join(
                                                ", ", suggestion.proposal().lacking()))));
        for (Selection.NearMiss candidate : inspection.candidates()) {
            text.add("  near: " + candidate.connectorId() + " lacks " + String.join(", ", candidate.missing()));
        }
        boolean isRead =
                inspection.connector().isPresent() || inspection.proposal().isPresent();
        if (!isRead) {
            return text.add("  not read").toString();
        }
        text.add("  " + outcome.read() + " rows read, " + outcome.accepted() + " accepted, " + outcome.rejected()
                + " rejected, " + outcome.skipped() + (outcome.skipped() == 1 ? " other line" : " other lines")
                + " skipped");
        absent.addTo(text);
        return text.toString();
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static String json(Path file, Inspection inspection, AbsentValues absent) {
        FileOutcome outcome = inspection.outcome();
        ObjectNode summary =
                JSON.createObjectNode().put("file", file.toString()).put("media_type", inspection.mediaType());
        inspection
                .encoding()
                .ifPresentOrElse(encoding -> summary.put("encoding", encoding), () -> summary.putNull("encoding"));
        inspection
                .connector()
                .ifPresentOrElse(
                        connector ->
                                summary.put("connector", connector.id()).put("connector_version", connector.version()),
                        () -> summary.putNull("connector"));
        inspection
                .proposal()
                .ifPresent(suggestion -> summary.putObject("proposal")
                        .put("connector", suggestion.connector().id())
                        .put("connector_version", suggestion.connector().version())
                        .put("confidence", suggestion.proposal().confidence())
                        .put("reason", suggestion.proposal().reason())
                        .set("lacking", texts(suggestion.proposal().lacking())));
        summary.put("why", inspection.reason())
                .put("rows_read", outcome.read())
                .put("accepted", outcome.accepted())
                .put("rejected", outcome.rejected())
                .put("skipped", outcome.skipped())
                .put("without_subject", absent.rowsWithoutSubject())
                .put("partial", outcome.isPartial());
        ObjectNode reasons = summary.putObject("rejected_by_reason");
        outcome.rejectedByReason().forEach((reason, rows) -> reasons.put(reason.name(), rows));
        ArrayNode sources = summary.putArray("without_value");
        for (AbsentSource source : absent.sources()) {
            ObjectNode entry = sources.addObject().put("use", source.use()).put("source", source.source());
            source.nearest().ifPresent(nearest -> entry.put("nearest", nearest));
        }
        ArrayNode candidates = summary.putArray("candidates");
        for (Selection.NearMiss candidate : inspection.candidates()) {
            ArrayNode missing = candidates
                    .addObject()
                    .put("connector", candidate.connectorId())
                    .put("nearness", candidate.nearness())
                    .putArray("missing");
            candidate.missing().forEach(missing::add);
        }
        return JSON.createObjectNode().set("summary", summary).toString();
    }
}
