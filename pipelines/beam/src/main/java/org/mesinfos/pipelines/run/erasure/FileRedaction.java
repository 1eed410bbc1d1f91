package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.encryption.DestroyedKeyException;

/**
 * Redaction of the kept bytes of files with rows of erased people. In formats with one row per line, the rows are blanked;
 * other files are destroyed, as are those without rows of anybody else. A file that several deliveries contain is kept once: it
 * is destroyed if a line to be blanked is a row of somebody else in another delivery.
 */
public final class FileRedaction {

    private static final Set<String> LINE_FORMATS = Set.of("csv", "fixed-width");
    private static final Pattern FIELD_SEPARATORS = Pattern.compile("[;,\t|\"]");
    private static final int REMEMBERED_WORDS = 100_000;
    /** Largest file whose rows are blanked in memory; a larger one is destroyed. */
    private static final long MAX_BYTES = 512L << 20;

    private final WriteSession session;
    private final ContentStore content;
    private final ConnectorRegistry connectors;
    private final Suppression suppression;
    private final Optional<ContentFile> readings;
    private final Map<String, RedactedFile> known;
    private final Set<String> destroyedBefore;
    /** Words of rejected rows that were looked up, by organisation: true for a reference of an erased person. Most occur often. */
    private final Map<String, Boolean> mentions = new HashMap<>();
    /** Files whose originals the published snapshot keeps; null until it is read. */
    private @Nullable Set<String> keptBefore;

    /**
     * @param readings how each file was read
     * @param known files that are redacted already, by hash of the delivered bytes
     * @param destroyedBefore hashes of files that an interrupted erasure may have destroyed
     */
    public FileRedaction(
            WriteSession session,
            ConnectorRegistry connectors,
            Suppression suppression,
            Optional<ContentFile> readings,
            Map<String, RedactedFile> known,
            Set<String> destroyedBefore) {
        this.session = session;
        this.content = session.store().content();
        this.connectors = connectors;
        this.suppression = suppression;
        this.readings = readings;
        this.known = known;
        this.destroyedBefore = destroyedBefore;
    }

    /** A kept file with the deliveries that contain it and the erased rows in it. */
    private static final class Candidate {
        private final List<DeliveryEntry> deliveries = new ArrayList<>();
        private final List<FileEntry> entries = new ArrayList<>();
        private final Map<String, Set<Long>> linesByDelivery = new HashMap<>();
        private final Set<Long> lines = new TreeSet<>();
        private long suppressed;

        /** Adds the places of erased rows in one delivery. */
        void add(SuppressedPlaces places) {
            linesByDelivery.put(places.delivery(), Set.copyOf(places.lines()));
            lines.addAll(places.lines());
            suppressed += places.rows();
        }

        /**
         * Returns whether a line is a row of nobody else.
         *
         * @param rejected rejected lines, in the order of the entries
         */
        boolean isOnlyErasedOrRejected(long line, List<Set<Long>> rejected) {
            for (int i = 0; i < entries.size(); i++) {
                boolean isErased = linesByDelivery
                        .getOrDefault(deliveries.get(i).id(), Set.of())
                        .contains(line);
                if (entries.get(i).accepted() > 0
                        && !isErased
                        && !rejected.get(i).contains(line)) {
                    return false;
                }
            }
            return true;
        }

        long remaining() {
            return entries.stream().mapToLong(FileEntry::accepted).sum() - suppressed;
        }
    }

    /**
     * Redacts files and returns them, by hash of the delivered bytes.
     *
     * @param deliveries all deliveries of the store
     * @param suppressed all suppressed rows whose places are known
     */
    public SortedMap<String, RedactedFile> redact(
            Collection<DeliveryEntry> deliveries, Collection<SuppressedPlaces> suppressed) throws IOException {
        SortedMap<String, RedactedFile> redacted = blank(deliveries, suppressed);
        destroy(redacted);
        return redacted;
    }

    /** Does the same as {@link #redact}, but leaves the files to destroy to {@link #destroy}. */
    SortedMap<String, RedactedFile> blank(Collection<DeliveryEntry> deliveries, Collection<SuppressedPlaces> suppressed)
            throws IOException {
        SortedMap<String, RedactedFile> redacted = new TreeMap<>();
        for (Map.Entry<String, Candidate> candidate :
                candidates(deliveries, suppressed).entrySet()) {
            redact(candidate.getKey(), candidate.getValue())
                    .ifPresent(result -> redacted.put(candidate.getKey(), result));
        }
        return redacted;
    }

    /** Destroys the files that are to be destroyed. */
    void destroy(SortedMap<String, RedactedFile> redacted) throws IOException {
        for (Map.Entry<String, RedactedFile> file : redacted.entrySet()) {
            if (file.getValue().equals(RedactedFile.DESTROYED)) {
                session.replaceDelivered(file.getKey(), Optional.empty());
            }
        }
    }

    /**
     * Returns those of some files whose key an earlier erasure destroyed, and that are to be destroyed.
     *
     * @param files hashes of delivered bytes
     */
    SortedMap<String, RedactedFile> unreadable(Collection<String> files) throws IOException {
        SortedMap<String, RedactedFile> redacted = new TreeMap<>();
        for (String sha256 : files) {
            if (content.findOriginal(sha256).isPresent() && !isReadable(sha256)) {
                redacted.put(sha256, RedactedFile.DESTROYED);
            }
        }
        return redacted;
    }

    private boolean isReadable(String sha256) throws IOException {
        try (InputStream bytes =
                InboxFileContent.open(content.findOriginal(sha256).orElseThrow(), 0)) {
            return bytes.read() >= -1;
        } catch (DestroyedKeyException destroyedBefore) {
            return false;
        }
    }

    private static Map<String, Candidate> candidates(
            Collection<DeliveryEntry> deliveries, Collection<SuppressedPlaces> suppressed) {
        Map<String, Candidate> candidates = new TreeMap<>();
        Map<String, SuppressedPlaces> byFile = new HashMap<>();
        suppressed.forEach(
                places -> byFile.merge(places.delivery() + "/" + places.sha256(), places, SuppressedPlaces::plus));
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                SuppressedPlaces places = byFile.get(delivery.id() + "/" + file.sha256());
                if (places != null) {
                    candidates
                            .computeIfAbsent(file.sha256(), first -> new Candidate())
                            .add(places);
                }
            }
        }
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                Candidate candidate = candidates.get(file.sha256());
                if (candidate == null && file.quarantine().isPresent()) {
                    candidate = new Candidate();
                    candidates.put(file.sha256(), candidate);
                }
                if (candidate != null) {
                    candidate.deliveries.add(delivery);
                    candidate.entries.add(file);
                }
            }
        }
        return candidates;
    }

    /** Returns the file as it is kept from now on; empty if it is kept as delivered, or not at all. */
    private Optional<RedactedFile> redact(String sha256, Candidate file) throws IOException {
        Optional<byte[]> kept;
        try {
            kept = kept(file.entries.get(0));
        } catch (DestroyedKeyException destroyedBefore) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        if (kept.isEmpty()) {
            // An erasure that was killed may have destroyed the bytes to which the snapshot still refers.
            boolean wasKept =
                    content.findOriginal(sha256).isPresent() || destroyedBefore.contains(sha256) || isKept(sha256);
            return wasKept && file.suppressed > 0 ? Optional.of(RedactedFile.DESTROYED) : Optional.empty();
        }
        List<Set<Long>> rejected = rejectedLines(file, kept.get());
        boolean canBeBlanked = isLineFormat(file)
                && !file.lines.contains(0L)
                && isTextOfBytes(kept.get())
                && file.lines.stream().allMatch(line -> file.isOnlyErasedOrRejected(line, rejected));
        if (file.suppressed > 0 && (!canBeBlanked || file.remaining() <= 0)) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        byte[] blanked = BlankedLines.of(
                kept.get(),
                file.lines,
                (line, text) -> rejected.stream().anyMatch(lines -> lines.contains(line))
                        && file.isOnlyErasedOrRejected(line, rejected)
                        && isOfErasedPerson(file, text));
        RedactedFile result = new RedactedFile(Optional.of(Digests.sha256(blanked)));
        if (Optional.of(sha256).equals(result.blanked())) {
            return Optional.empty();
        }
        // Also if the original is blank already: a delivery with the same file may have brought a full copy to
        // quarantine.
        session.replaceDelivered(sha256, Optional.of(blanked));
        return Arrays.equals(blanked, kept.get()) && result.equals(known.get(sha256))
                ? Optional.empty()
                : Optional.of(result);
    }

    /** Returns whether the published snapshot refers to the original of a file. */
    private boolean isKept(String sha256) throws IOException {
        if (keptBefore == null) {
            keptBefore = content.readReadings(session.base().readings()).all().stream()
                    .filter(FileReading::getKept)
                    .map(reading -> reading.getFile().getSha256())
                    .collect(Collectors.toSet());
        }
        return keptBefore.contains(sha256);
    }

    private Optional<byte[]> kept(FileEntry file) throws IOException {
        if (file.bytes() > MAX_BYTES) {
            return Optional.empty();
        }
        Optional<String> original = content.findOriginal(file.sha256());
        if (original.isPresent()) {
            try (InputStream bytes = InboxFileContent.open(original.get(), 0)) {
                return Optional.of(bytes.readAllBytes());
            }
        }
        Optional<InputStream> quarantined = content.openQuarantined(file.sha256());
        if (quarantined.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = quarantined.get()) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    private boolean isLineFormat(Candidate file) {
        return file.entries.stream()
                .allMatch(entry -> entry.connector().isEmpty()
                        || connectors
                                .find(entry.connector())
                                .map(connector -> LINE_FORMATS.contains(
                                        connector.description().format()))
                                .orElse(false));
    }

    /** Returns whether each character of the basic alphabet is one byte, unlike in UTF-16. */
    private static boolean isTextOfBytes(byte[] content) {
        for (byte value : content) {
            if (value == 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the rejected lines by entry. */
    private List<Set<Long>> rejectedLines(Candidate file, byte[] kept) throws IOException {
        List<Set<Long>> byEntry = new ArrayList<>();
        for (int i = 0; i < file.entries.size(); i++) {
            FileEntry entry = file.entries.get(i);
            Set<Long> lines = new HashSet<>();
            if (entry.quarantine().isPresent()) {
                QuarantineDetails details =
                        content.readQuarantineDetails(entry.quarantine().get());
                details.rejections()
                        .forEach(rejection -> lines.add(rejection.locator().line()));
                if (details.rejections().size() == QuarantineDetails.MAX_LISTED) {
                    lines.addAll(readAgain(file.deliveries.get(i), details, kept));
                }
            }
            byEntry.add(lines);
        }
        return byEntry;
    }

    /** Returns the rejected lines of a file that has more of them than its details list. */
    private Set<Long> readAgain(DeliveryEntry delivery, QuarantineDetails details, byte[] kept) throws IOException {
        Optional<FileReading> reading = content.readReadings(readings).find(delivery.id(), details.sha256());
        Optional<Connector> connector =
                connectors.find(details.connector()).filter(known -> known.version() == details.connectorVersion());
        return reading.isEmpty() || connector.isEmpty()
                ? Set.of()
                : RejectedLines.read(connector.get(), reading.get().getFile(), kept);
    }

    private boolean isOfErasedPerson(Candidate file, String line) {
        for (String field : FIELD_SEPARATORS.split(line, -1)) {
            for (DeliveryEntry delivery : file.deliveries) {
                if (!field.isEmpty() && isMention(delivery.organisation(), field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMention(String organisation, String word) {
        if (mentions.size() > REMEMBERED_WORDS) {
            mentions.clear();
        }
        return mentions.computeIfAbsent(
                organisation + '/' + word, unknown -> suppression.isReference(organisation, word));
    }
}
