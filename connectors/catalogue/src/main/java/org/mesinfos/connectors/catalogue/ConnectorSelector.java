package org.mesinfos.connectors.catalogue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Recognition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selection of the connector for one file from the recognition results of all connectors. */
final class ConnectorSelector {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorSelector.class);
    private static final int MAX_NEAR_MISSES = 3;
    private static final int MAX_NEARNESS = 100;

    /** Least share of its features that a file must have to resemble the format of another organisation, in percent: half of 99. */
    private static final int MIN_NEARNESS = 49;

    private static final String PERMISSION = "permission: this organisation is not allowed to use the connector";

    private final FilePreview preview;
    private final Set<String> idsOfOperator;
    private final List<Selection.Chosen> strongest = new ArrayList<>();
    private final List<Selection.NearMiss> nearMisses = new ArrayList<>();

    /** @param idsOfOperator ids of the mappings of the operator: one that is not allowed is never named */
    ConnectorSelector(FilePreview preview, Set<String> idsOfOperator) {
        this.preview = preview;
        this.idsOfOperator = idsOfOperator;
    }

    Selection select(List<Connector> connectors, AllowedConnectors allowed) {
        for (Connector connector : connectors) {
            if (allowed.allows(connector) && isAccepted(connector, allowed)) {
                evaluate(connector);
            }
        }
        Optional<Selection> readable = strongest.size() == 1 ? readable(connectors, allowed) : Optional.empty();
        if (readable.isPresent()) {
            return readable.get();
        }
        if (strongest.size() > 1) {
            return new Selection.Ambiguous(
                    strongest.stream()
                            .map(chosen -> chosen.connector().id())
                            .sorted()
                            .toList(),
                    strongest.get(0).claim().strength());
        }
        connectors.stream()
                .filter(connector -> !allowed.allows(connector))
                .filter(connector -> !idsOfOperator.contains(connector.id()))
                .forEach(this::evaluateForbidden);
        return new Selection.None(closestNearMisses());
    }

    /**
     * Returns the only strongest connector, or the next one if it rejects every row. If no other allowed connector takes
     * the file, it keeps the file, and its rejections explain why.
     */
    private Optional<Selection> readable(List<Connector> connectors, AllowedConnectors allowed) {
        Selection.Chosen chosen = strongest.get(0);
        List<String> failures = TrialReading.failures(chosen.connector(), preview);
        if (failures.isEmpty()) {
            return Optional.of(chosen);
        }
        List<Connector> others = connectors.stream()
                .filter(connector -> !connector.id().equals(chosen.connector().id()))
                .toList();
        Selection next = new ConnectorSelector(preview, idsOfOperator).select(others, allowed);
        return Optional.of(
                next instanceof Selection.Chosen instead
                        ? instead.after(
                                new Selection.NearMiss(chosen.connector().id(), MAX_NEARNESS, failures))
                        : chosen);
    }

    /** Returns false for a generic reader whose reading lacks a proof and confidence; its lack becomes a near miss. */
    private boolean isAccepted(Connector connector, AllowedConnectors allowed) {
        if (!(connector instanceof GenericReader reader)) {
            return true;
        }
        Optional<GenericReader.Proposal> unproven = new IsolatedReader(reader)
                .propose(preview)
                .filter(proposal -> !proposal.isAcceptable(allowed.minConfidence(reader)));
        unproven.ifPresent(proposal -> nearMisses.add(new Selection.NearMiss(
                reader.id(), proposal.confidence(), lacking(proposal, allowed.minConfidence(reader)))));
        return unproven.isEmpty();
    }

    private static List<String> lacking(GenericReader.Proposal proposal, int minConfidence) {
        List<String> lacking = new ArrayList<>(proposal.lacking());
        lacking.add("confidence " + proposal.confidence() + " %, below " + minConfidence + " %");
        return lacking;
    }

    private void evaluate(Connector connector) {
        Recognition recognition = recognition(connector);
        if (recognition instanceof Recognition.Claimed claim) {
            int best = strongest.isEmpty() ? 0 : strongest.get(0).claim().strength();
            if (claim.strength() > best) {
                strongest.clear();
            }
            if (claim.strength() >= best) {
                strongest.add(new Selection.Chosen(connector, claim));
            }
        } else {
            addNearMiss(connector, (Recognition.Declined) recognition);
        }
    }

    /** Evaluates a connector without permission, to inform the operator about the format of the file. */
    private void evaluateForbidden(Connector connector) {
        Recognition recognition = recognition(connector);
        if (recognition instanceof Recognition.Claimed) {
            nearMisses.add(new Selection.NearMiss(connector.id(), 100, List.of(PERMISSION)));
        } else {
            addNearMiss(connector, (Recognition.Declined) recognition);
        }
    }

    private void addNearMiss(Connector connector, Recognition.Declined missed) {
        if (missed.nearness() >= (isOwn(connector) ? 1 : MIN_NEARNESS)) {
            nearMisses.add(new Selection.NearMiss(connector.id(), missed.nearness(), missing(connector, missed)));
        }
    }

    /** Returns the missing features; for a connector of the organisation, with columns that may have been renamed. */
    private List<String> missing(Connector connector, Recognition.Declined missed) {
        return isOwn(connector) ? RenamedColumns.of(preview).explain(missed.missing()) : missed.missing();
    }

    private boolean isOwn(Connector connector) {
        return connector.id().startsWith(preview.context().organisation() + "/");
    }

    /** Returns the nearest connectors; those of the organisation come first. */
    private List<Selection.NearMiss> closestNearMisses() {
        String own = preview.context().organisation() + "/";
        return nearMisses.stream()
                .sorted(Comparator.comparing(
                                (Selection.NearMiss miss) -> !miss.connectorId().startsWith(own))
                        .thenComparing(Comparator.comparingInt(Selection.NearMiss::nearness)
                                .reversed())
                        .thenComparing(Selection.NearMiss::connectorId))
                .limit(MAX_NEAR_MISSES)
                .toList();
    }

    /**
     * Returns the result of recognition. An exception in one connector must not affect the others.
     *
     * @throws UncheckedIOException if the file cannot be read, which says nothing about its format
     * @throws RegistryException if the connector is a mapping of the class path that is invalid
     */
    private Recognition recognition(Connector connector) {
        try {
            return connector.recognise(preview);
        } catch (UncheckedIOException | RegistryException unusable) {
            throw unusable;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn(
                    "Connector {} failed to recognise a file: {}",
                    connector.id(),
                    fault.getClass().getName());
            return Recognition.OTHER_FORMAT;
        }
    }
}
