package org.mesinfos.pipelines.run.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.encryption.DestroyedKeyException;

/**
 * Redaction of the kept bytes of files with rows of erased people. In formats with one row per line, the rows are blanked;
 * other files are destroyed, as are those without rows of anybody else. A file that several deliveries contain is kept once: it
 * is destroyed if a line to be blanked, or one that is blank, is a row of somebody else in another delivery.
 */
public final class FileRedaction {

    private final WriteSession session;
    private final ConnectorRegistry connectors;
    private final KeptBytes keptBytes;
    private final QuarantinedLines quarantinedLines;
    private final LineRedaction lineRedaction;
    private final Suppression suppression;
    private final SubjectDigests digests;
    private final Map<String, RedactedFile> known;
    private final Set<String> destroyedBefore;
    private final Optional<ErasureSupplements> supplements;

    /**
     * @param digests digests of what rejected rows show
     * @param readings how each file was read
     * @param known files that are redacted already, by hash of the delivered bytes
     * @param destroyedBefore hashes of files that an interrupted erasure may have destroyed
     * @param supplements receives what rejected rows in snapshots showed, unless an erasure lists it; empty to lose it, as a
     *     dry run does
     */
    public FileRedaction(
            WriteSession session,
            ConnectorRegistry connectors,
            Suppression suppression,
            SubjectDigests digests,
            Optional<ContentFile> readings,
            Map<String, RedactedFile> known,
            Set<String> destroyedBefore,
            Optional<ErasureSupplements> supplements) {
        this(
                session,
                connectors,
                suppression,
                digests,
                readings,
                known,
                destroyedBefore,
                supplements,
                KeptBytes.MAX_BYTES);
    }

    /** @param maxBytes size up to which a file is read in memory; a larger one is destroyed in place of blanked */
    FileRedaction(
            WriteSession session,
            ConnectorRegistry connectors,
            Suppression suppression,
            SubjectDigests digests,
            Optional<ContentFile> readings,
            Map<String, RedactedFile> known,
            Set<String> destroyedBefore,
            Optional<ErasureSupplements> supplements,
            long maxBytes) {
        this.session = session;
        this.keptBytes = new KeptBytes(session, maxBytes);
        this.connectors = connectors;
        this.quarantinedLines = new QuarantinedLines(session.store().content(), connectors, suppression, readings);
        this.lineRedaction = new LineRedaction(quarantinedLines, new ErasedMentions(suppression));
        this.suppression = suppression;
        this.digests = digests;
        this.known = known;
        this.destroyedBefore = destroyedBefore;
        this.supplements = supplements;
    }

    /**
     * Redacts the files of some deliveries and returns them.
     *
     * @param deliveries all deliveries of the store
     * @param redacted ids of the deliveries whose files are redacted
     * @param suppressed all suppressed rows of these deliveries
     */
    public RedactedFiles redact(
            Collection<DeliveryEntry> deliveries, Set<String> redacted, Collection<SuppressedPlaces> suppressed)
            throws IOException {
        RedactedFiles files = blank(RedactionCandidate.of(
                deliveries,
                delivery -> redacted.contains(delivery.id()),
                (delivery, file) -> redacted.contains(delivery.id()) || areErasedLinesBlank(delivery, file),
                suppressed,
                deliveredAgain(deliveries)));
        destroy(files.files());
        return files;
    }

    /**
     * Does the same with the files of all deliveries, but leaves the files to destroy to {@link #destroy}.
     *
     * @param deliveries all deliveries of the store
     * @param suppressed all suppressed rows whose places are known
     */
    RedactedFiles blank(Collection<DeliveryEntry> deliveries, Collection<SuppressedPlaces> suppressed)
            throws IOException {
        return blank(RedactionCandidate.of(
                deliveries, delivery -> true, (delivery, file) -> true, suppressed, deliveredAgain(deliveries)));
    }

    private RedactedFiles blank(List<RedactionCandidate> candidates) throws IOException {
        SortedMap<String, RedactedFile> redacted = new TreeMap<>();
        List<BlankedRejections> rejections = new ArrayList<>();
        for (RedactionCandidate candidate : candidates) {
            redact(candidate, rejections).ifPresent(result -> redacted.put(candidate.sha256(), result));
        }
        return new RedactedFiles(redacted, rejections);
    }

    /** Destroys the files that are to be destroyed. */
    void destroy(SortedMap<String, RedactedFile> redacted) throws IOException {
        for (Map.Entry<String, RedactedFile> file : redacted.entrySet()) {
            if (file.getValue().equals(RedactedFile.DESTROYED)) {
                session.erasures().replaceDelivered(file.getKey(), Optional.empty());
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
            if (keptBytes.isOriginal(sha256) && !keptBytes.isReadable(sha256)) {
                redacted.put(sha256, RedactedFile.DESTROYED);
            }
        }
        return redacted;
    }

    /**
     * Returns the file as it is kept from now on; empty if it is kept as delivered, or not at all.
     *
     * @param rejections receives the rejected rows that are blank in the kept bytes
     */
    private Optional<RedactedFile> redact(RedactionCandidate file, List<BlankedRejections> rejections)
            throws IOException {
        String sha256 = file.sha256();
        Optional<byte[]> kept;
        try {
            if (keptBytes.isTooLarge(file.entries().get(0))) {
                return hasRowsOfErased(file) ? Optional.of(RedactedFile.DESTROYED) : Optional.empty();
            }
            kept = keptBytes.read(file.entries().get(0));
        } catch (DestroyedKeyException destroyedBefore) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        if (kept.isEmpty()) {
            return wasKept(sha256) && file.hasErasedRows() ? Optional.of(RedactedFile.DESTROYED) : Optional.empty();
        }
        boolean hasRowPerLine = isLineFormat(file) && !file.erasedLines().contains(0L) && isTextOfBytes(kept.get());
        if (file.hasErasedRows() && (!hasRowPerLine || file.rowsOfOthers() <= 0)) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        if (!hasRowPerLine) {
            return isSearchable(file)
                            && quarantinedLines.rows(file, kept.get()).stream().anyMatch(KeptRows::showsErased)
                    ? Optional.of(RedactedFile.DESTROYED)
                    : Optional.empty();
        }
        List<SortedMap<Long, RejectionReason>> rejected = quarantinedLines.rejected(file, kept.get());
        Set<Long> blankBefore = blankLines(sha256, kept.get());
        if (file.erasedLines().stream()
                .anyMatch(line -> !blankBefore.contains(line) && file.isRowOfOthers(line, rejected))) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        if (hasNewRowsOnBlankLines(file, kept.get(), rejected)) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        Optional<LineRedaction.Result> redacted = lineRedaction.blank(file, kept.get(), rejected);
        if (redacted.isEmpty()) {
            return Optional.of(RedactedFile.DESTROYED);
        }
        byte[] blanked = redacted.get().bytes();
        Set<Long> blankLines = new TreeSet<>(redacted.get().lines());
        blankLines.addAll(blankBefore);
        List<BlankedRejections> found = file.rejectedOn(blankLines, rejected);
        rejections.addAll(found);
        if (supplements.isPresent()) {
            supplements.get().write(shown(file, found, kept.get()));
        }
        RedactedFile result = new RedactedFile(Optional.of(Digests.sha256(blanked)));
        if (Optional.of(sha256).equals(result.blanked())) {
            return file.hasErasedRows() ? Optional.of(RedactedFile.DESTROYED) : Optional.empty();
        }
        // Also if the original is blank already: a delivery with the same file may have brought a full copy to
        // quarantine.
        session.erasures().replaceDelivered(sha256, Optional.of(blanked));
        return Arrays.equals(blanked, kept.get()) && result.equals(known.get(sha256))
                ? Optional.empty()
                : Optional.of(result);
    }

    /** Returns whether a file was kept: an erasure that was killed may have destroyed bytes to which the snapshot still refers. */
    private boolean wasKept(String sha256) throws IOException {
        return destroyedBefore.contains(sha256) || keptBytes.wasOriginal(sha256);
    }

    /** Returns whether a file that is or was kept has accepted rows of erased people, or rejected ones that show them. */
    private boolean hasRowsOfErased(RedactionCandidate file) throws IOException {
        Optional<String> kept = keptBytes.find(file.sha256());
        if (file.hasErasedRows()) {
            return kept.isPresent() || wasKept(file.sha256());
        }
        return kept.isPresent()
                && quarantinedLines.rows(file, kept.get()).stream().anyMatch(KeptRows::showsErased);
    }

    /** Returns the lines of kept bytes that an earlier erasure blanked. */
    private static Set<Long> blankLines(String sha256, byte[] kept) throws IOException {
        return Digests.sha256(kept).equals(sha256)
                ? Set.of()
                : Set.copyOf(PhysicalLines.findBlank(new ByteArrayInputStream(kept)));
    }

    /**
     * Returns whether the kept bytes of a file have no rows of erased people of a published delivery. Otherwise nobody knows any
     * more which of its lines were theirs.
     */
    private boolean areErasedLinesBlank(DeliveryEntry delivery, FileEntry file) {
        return isBlanked(file.sha256()) || session.base().erased().rowsOf(delivery.id(), file.sha256()) == 0;
    }

    /** Returns the blanked rows in snapshots that no erasure lists yet. */
    private List<BlankedRows> shown(RedactionCandidate file, List<BlankedRejections> blanked, byte[] kept)
            throws IOException {
        List<BlankedRows> shown = new ArrayList<>();
        for (BlankedRejections rows : blanked) {
            int number = IntStream.range(0, file.deliveries().size())
                    .filter(any -> file.deliveries().get(any).id().equals(rows.delivery()))
                    .findFirst()
                    .orElseThrow();
            DeliveryEntry delivery = file.deliveries().get(number);
            Set<Long> lines = new TreeSet<>(rows.lines().keySet());
            suppression.blankedIn(delivery.id(), file.sha256()).lines().forEach(lines::remove);
            FileEntry entry = file.entries().get(number);
            if (entry.modeIn(delivery.mode()) == DeliveryMode.SNAPSHOT && !lines.isEmpty()) {
                shown.add(quarantinedLines.shown(delivery, entry, lines, kept, digests));
            }
        }
        return shown;
    }

    /**
     * Returns whether a line that an earlier erasure blanked is a row of somebody else in a delivery that arrived since then.
     * That row was read from the delivered bytes, but the kept ones no longer contain it.
     */
    private boolean hasNewRowsOnBlankLines(
            RedactionCandidate file, byte[] kept, List<SortedMap<Long, RejectionReason>> rejected) throws IOException {
        return isBlanked(file.sha256())
                && PhysicalLines.findBlank(new ByteArrayInputStream(kept)).stream()
                        .anyMatch(line -> file.isRowOfOthers(line, rejected, this::isNew));
    }

    /** Returns the files of new deliveries whose kept bytes an earlier erasure blanked. */
    private Set<String> deliveredAgain(Collection<DeliveryEntry> deliveries) {
        return deliveries.stream()
                .filter(this::isNew)
                .flatMap(delivery -> delivery.files().stream())
                .map(FileEntry::sha256)
                .filter(this::isBlanked)
                .collect(Collectors.toSet());
    }

    private boolean isBlanked(String sha256) {
        RedactedFile before = known.get(sha256);
        return before != null && before.blanked().isPresent();
    }

    private boolean isNew(DeliveryEntry delivery) {
        return !session.base().ledger().containsKey(delivery.id());
    }

    private boolean isLineFormat(RedactionCandidate file) {
        return file.entries().stream()
                .allMatch(entry -> entry.connector().isEmpty() || connectors.hasRowPerLine(entry.connector()));
    }

    /** Returns whether no connector reads a file as a document, whose rows are found in running text only. */
    private boolean isSearchable(RedactionCandidate file) {
        return file.entries().stream()
                .flatMap(entry -> connectors.find(entry.connector()).stream())
                .noneMatch(connector -> connector.description().format().equals("pdf"));
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
}
