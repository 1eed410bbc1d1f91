package org.mesinfos.pipelines.run.reread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.ReplayContext;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.IsolatedWork;
import org.mesinfos.pipelines.worker.LayoutContexts;

/**
 * Selection of the files of the store to read again: those whose rules differ from the rules by which they were read,
 * and those for which the connectors would be chosen differently now.
 *
 * <p>The bytes of a file come from its original in the store, else from quarantine, else from the inbox.
 */
public final class RereadSelection {

    private final ContentStore content;
    private final ConnectorRegistry connectors;
    private final Settings settings;
    private final RuleFingerprints rules;
    private final RereadScope scope;
    private final LayoutContexts contexts;

    /**
     * @param settings current zone, country and connectors of each organisation
     * @param contexts what the files of each organisation prove about their layouts
     */
    public RereadSelection(
            ContentStore content,
            ConnectorRegistry connectors,
            Settings settings,
            RuleFingerprints rules,
            RereadScope scope,
            LayoutContexts contexts) {
        this.content = content;
        this.connectors = connectors;
        this.settings = settings;
        this.rules = rules;
        this.scope = scope;
        this.contexts = contexts;
    }

    /** File of the store that may have to be read again. */
    private record Candidate(DeliveryEntry delivery, FileEntry file, Optional<FileReading> reading, Change change) {}

    private enum Change {
        /** The file must be read again. */
        RULES,
        /** The file must be read again if another connector is chosen now. */
        OTHER_CONNECTORS
    }

    /**
     * Returns the files to read again.
     *
     * @param inbox files of all complete deliveries of the inbox
     */
    public RereadPlan plan(Snapshot base, Collection<InboxFile> inbox) throws IOException {
        List<Candidate> candidates = candidates(base);
        InboxOriginals inInbox = InboxOriginals.find(inbox, sizesOutsideStore(candidates));
        List<SourceFile> again = new ArrayList<>();
        Map<String, FileReading> unaffected = new HashMap<>();
        List<RereadPlan.LostFile> lost = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<SourceFile> source = source(candidate, inInbox);
            if (candidate.change() == Change.OTHER_CONNECTORS && !isChosenDifferently(candidate, source)) {
                FileReading reading = candidate.reading().orElseThrow();
                unaffected.put(
                        candidate.delivery().id() + "/" + candidate.file().sha256(),
                        FileReading.newBuilder(reading)
                                .setSelection(rules.selection(organisation(candidate.delivery())))
                                .build());
            } else if (source.isPresent()) {
                again.add(source.get());
            } else {
                lost.add(new RereadPlan.LostFile(
                        candidate.delivery().id(),
                        candidate.file().sha256(),
                        candidate.file().accepted()));
            }
        }
        return new RereadPlan(again, ReplayedFiles.of(again), unaffected, lost);
    }

    private List<Candidate> candidates(Snapshot base) throws IOException {
        FileReadings readings = content.readReadings(base.readings());
        List<Candidate> candidates = new ArrayList<>();
        for (DeliveryEntry delivery : base.deliveries()) {
            for (FileEntry file : delivery.files()) {
                Optional<FileReading> reading = readings.find(delivery.id(), file.sha256());
                change(delivery, file, reading)
                        .ifPresent(change -> candidates.add(new Candidate(delivery, file, reading, change)));
            }
        }
        return candidates;
    }

    private Optional<Change> change(DeliveryEntry delivery, FileEntry file, Optional<FileReading> reading) {
        OrganisationSettings organisation = organisation(delivery);
        if (reading.isEmpty()
                || scope.includes(file)
                || isOfOtherContext(delivery, reading.get())
                || !reading.get().getReader().equals(rules.reader(file.connector(), organisation))) {
            return Optional.of(Change.RULES);
        }
        return reading.get().getSelection().equals(rules.selection(organisation))
                ? Optional.empty()
                : Optional.of(Change.OTHER_CONNECTORS);
    }

    private boolean isOfOtherContext(DeliveryEntry delivery, FileReading reading) {
        return !reading.getContext().isEmpty()
                && !reading.getContext()
                        .equals(contexts.of(delivery.organisation()).fingerprint());
    }

    /** Returns the sizes of the files whose bytes are not in the store. */
    private Set<Long> sizesOutsideStore(List<Candidate> candidates) throws IOException {
        Set<Long> sizes = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (storedUri(candidate.file()).isEmpty()) {
                sizes.add(candidate.file().bytes());
            }
        }
        return sizes;
    }

    private Optional<String> storedUri(FileEntry file) throws IOException {
        Optional<String> original = content.findOriginal(file.sha256());
        return original.isPresent() || file.quarantine().isEmpty() ? original : content.findQuarantined(file.sha256());
    }

    /** Returns the file as it is read again; empty if its bytes are lost, or how it was delivered. */
    private Optional<SourceFile> source(Candidate candidate, InboxOriginals inInbox) throws IOException {
        FileEntry file = candidate.file();
        Optional<SourceFile> inbox = inInbox.find(candidate.delivery().id(), file.sha256());
        Optional<String> stored = storedUri(file);
        Optional<String> uri = stored.or(() -> inbox.map(SourceFile::getUri));
        Optional<String> chunks = stored.isPresent()
                ? Optional.empty()
                : inbox.flatMap(inInboxNow -> Optional.ofNullable(inInboxNow.getChunks()));
        Optional<SourceFile> delivered =
                candidate.reading().map(FileReading::getFile).or(() -> inbox);
        if (delivered.isEmpty() && file.quarantine().isPresent()) {
            delivered = Optional.of(quarantined(candidate.delivery(), file));
        }
        OrganisationSettings organisation = organisation(candidate.delivery());
        return uri.isEmpty()
                ? Optional.empty()
                : delivered.map(context -> SourceFile.newBuilder(context)
                        .setUri(uri.get())
                        .setName("")
                        .setChunks(chunks.orElse(null))
                        .setZone(organisation.zone().getId())
                        .setCountry(organisation.country())
                        .setCurrency(organisation.currency().orElse(null))
                        .setConnector(file.connector().isEmpty() ? null : file.connector())
                        .build());
    }

    private SourceFile quarantined(DeliveryEntry delivery, FileEntry file) throws IOException {
        ReplayContext deliveredAs =
                content.readQuarantineDetails(file.quarantine().orElseThrow()).deliveredAs();
        return SourceFile.newBuilder()
                .setOrganisation(delivery.organisation())
                .setDelivery(delivery.id())
                .setUri("")
                .setName("")
                .setSize(file.bytes())
                .setSha256(file.sha256())
                .setMediaType(file.mediaType())
                .setEncoding(deliveredAs.encoding())
                .setZone("")
                .setCountry("")
                .setCustomer(deliveredAs.customer().orElse(null))
                .setMode(deliveredAs.mode().map(EncodedEnums::encode).orElse(null))
                .setSequence(
                        deliveredAs.sequence().isPresent()
                                ? deliveredAs.sequence().getAsLong()
                                : null)
                .setAsOfDay(
                        file.asOf().map(day -> (int) day.date().toEpochDay()).orElse(null))
                .build();
    }

    /**
     * Returns whether another connector would read the file now; false if the file is lost. If the choice fails, the file is read
     * again, so that the pipeline leaves its delivery out and takes the others.
     */
    private boolean isChosenDifferently(Candidate candidate, Optional<SourceFile> source) {
        if (source.isEmpty()) {
            return false;
        }
        List<String> chosen = new ArrayList<>();
        Optional<String> failure = IsolatedWork.failure(() -> chosen.add(chosenConnector(candidate, source.get())));
        return failure.isPresent()
                || chosen.get(0).isEmpty()
                || !chosen.get(0).equals(candidate.file().connector());
    }

    /** Returns the id of the connector that reads a file now; empty if none does. */
    private String chosenConnector(Candidate candidate, SourceFile source) throws IOException {
        Selection selection = connectors
                .within(contexts.of(candidate.delivery().organisation()))
                .select(
                        BufferedFilePreview.of(SourceFileConversion.content(source), PdfReader.isolated()),
                        new AllowedConnectors(organisation(candidate.delivery()).allowedConnectors()));
        return selection instanceof Selection.Chosen found ? found.connector().id() : "";
    }

    private OrganisationSettings organisation(DeliveryEntry delivery) {
        return settings.organisation(delivery.organisation());
    }
}
