package org.mesinfos.pipelines.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.intake.TypedScan;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.records.TrustedClasses;

/**
 * Identification of deliveries by their content.
 *
 * <p>The id is the SHA-256 of the organisation, the declared mode, sequence, customer, as-of date and end of the period,
 * and the sorted hashes of the distinct files. Names and dates of files are not part of it: identical content dropped
 * twice is one delivery, and so
 * are files and an archive of them.
 */
public final class DeliveryIdentity {

    static {
        TrustedClasses.declare();
    }

    private DeliveryIdentity() {}

    /** Returns the element for a listed file whose bytes have been scanned. */
    public static ScannedFile scanned(InboxFile file, TypedScan typed) {
        return ScannedFile.newBuilder()
                .setFile(file)
                .setSize(typed.scan().size())
                .setSha256(typed.scan().sha256())
                .setChunks(typed.scan().chunks())
                .setMediaType(typed.mediaType())
                .setEncoding(typed.scan().charset().name())
                .build();
    }

    /** Returns the element for a listed file that could not be read. */
    public static ScannedFile failed(InboxFile file, String reason) {
        return ScannedFile.newBuilder()
                .setFile(file)
                .setSize(0)
                .setSha256("")
                .setMediaType("")
                .setEncoding("")
                .setFailure(reason)
                .build();
    }

    /** Marks an archive whose entries are read in its place. */
    public static ScannedFile expandedArchive(ScannedFile archive) {
        return ScannedFile.newBuilder(archive).setOpened(true).build();
    }

    /** Returns the element for an entry of an archive, as if it were in a folder with the name of the archive. */
    public static ScannedFile scanned(InboxFile archive, ArchiveScanner.ScannedEntry entry) {
        InboxFile file = InboxFile.newBuilder(archive)
                .setUri(InboxFileContent.entryUri(archive.getUri(), entry.name()))
                .setName(archive.getName() + "/" + entry.name())
                .setSize(entry.scan().scan().size())
                .build();
        return scanned(file, entry.scan());
    }

    /**
     * Returns the delivery formed by the files of one drop.
     *
     * @param files all files of one folder, or a single file; iterated once only, as required by runners that sort on
     *     disk
     * @param known status of the deliveries that are in the store or excluded by a decision, by id
     */
    public static Delivery identify(Iterable<ScannedFile> files, Map<String, DeliveryStatus> known) {
        Map<String, ScannedFile> distinct = new TreeMap<>();
        List<ScannedFile> dropped = new ArrayList<>();
        String reason = null;
        for (ScannedFile file : files) {
            dropped.add(file);
            String failure = file.getFailure();
            if (failure != null && (reason == null || failure.compareTo(reason) < 0)) {
                reason = failure;
            }
            if (file.getOpened()) {
                continue;
            }
            distinct.merge(
                    file.getSha256(),
                    file,
                    (one, other) ->
                            one.getFile().getName().compareTo(other.getFile().getName()) <= 0 ? one : other);
        }
        if (reason != null) {
            return failedDelivery(dropped.get(0).getFile(), reason);
        }
        if (distinct.isEmpty()) {
            // Archives without any file to read are delivered files themselves.
            dropped.forEach(archive -> distinct.put(archive.getSha256(), archive));
        }
        InboxFile any = distinct.values().iterator().next().getFile();
        String id = id(any, distinct.keySet());
        return Delivery.newBuilder()
                .setId(id)
                .setOrganisation(any.getOrganisation())
                .setDrops(List.of(any.getDrop()))
                .setStatus(status(id, dropped, known))
                .setBytes(deliveredBytes(dropped))
                .setFiles(distinct.values().stream()
                        .map(file -> sourceFile(id, file))
                        .toList())
                .build();
    }

    private static long deliveredBytes(List<ScannedFile> dropped) {
        return dropped.stream()
                .filter(file -> !InboxFileContent.isArchiveEntry(file.getFile().getUri()))
                .mapToLong(ScannedFile::getSize)
                .sum();
    }

    /** Returns a drop of which not all content is known. Its id is that of no delivery. */
    private static Delivery failedDelivery(InboxFile file, String reason) {
        String identity = "failed\n" + file.getOrganisation() + "\n" + file.getDrop();
        return Delivery.newBuilder()
                .setId(Digests.sha256(identity.getBytes(StandardCharsets.UTF_8)))
                .setOrganisation(file.getOrganisation())
                .setDrops(List.of(file.getDrop()))
                .setStatus(DeliveryStatus.FAILED)
                .setFiles(List.of())
                .setFailure(reason)
                .build();
    }

    /** Merges drops with identical content into one delivery, with the files of the drop that sorts first by name. */
    public static Delivery merge(Iterable<Delivery> drops) {
        List<Delivery> sorted = new ArrayList<>();
        drops.forEach(sorted::add);
        sorted.sort(Comparator.comparing((Delivery drop) -> drop.getStatus() == DeliveryStatus.INCOMPLETE)
                .thenComparing(drop -> drop.getDrops().get(0)));
        TreeSet<String> names = new TreeSet<>();
        sorted.forEach(drop -> names.addAll(drop.getDrops()));
        return Delivery.newBuilder(sorted.get(0)).setDrops(List.copyOf(names)).build();
    }

    private static DeliveryStatus status(String id, List<ScannedFile> files, Map<String, DeliveryStatus> known) {
        for (ScannedFile file : files) {
            for (ExpectedFile expectedFile : file.getFile().getExpected()) {
                if (file.getFile().getName().equals(expectedFile.getName())
                        && expectedFile.getSha256() != null
                        && !expectedFile.getSha256().equals(file.getSha256())) {
                    return DeliveryStatus.INCOMPLETE;
                }
            }
        }
        return known.getOrDefault(id, DeliveryStatus.TAKEN);
    }

    private static String id(InboxFile file, Set<String> sortedHashes) {
        StringBuilder identity = new StringBuilder(file.getOrganisation())
                .append('\n')
                .append(file.getSequence() == null ? "" : file.getSequence().toString())
                .append('\n')
                .append(file.getCustomer() == null ? "" : file.getCustomer())
                .append(declaredMode(file));
        // Only if declared, so that the ids of deliveries without them are those of earlier versions.
        append(identity, "as-of ", file.getAsOfDay());
        append(identity, "period-end ", file.getPeriodEndDay());
        sortedHashes.forEach(hash -> identity.append('\n').append(hash));
        return Digests.sha256(identity.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the part of the id for the declared mode. It is empty for a delivery without declarations and for a
     * snapshot with a sequence, so that their ids are those of version 0.1.0.
     */
    private static String declaredMode(InboxFile file) {
        RowMode mode = file.getDeclaredMode();
        boolean isUsual = file.getSequence() == null ? mode == null : mode == RowMode.SNAPSHOT;
        return isUsual ? "" : "\nmode " + (mode == null ? "of the connector" : mode.name());
    }

    private static void append(StringBuilder identity, String name, @Nullable Integer day) {
        if (day != null) {
            identity.append('\n').append(name).append(day);
        }
    }

    private static SourceFile sourceFile(String delivery, ScannedFile scanned) {
        InboxFile file = scanned.getFile();
        return SourceFile.newBuilder()
                .setOrganisation(file.getOrganisation())
                .setDelivery(delivery)
                .setUri(file.getUri())
                .setName(file.getName())
                .setSize(scanned.getSize())
                .setSha256(scanned.getSha256())
                .setChunks(scanned.getChunks())
                .setMediaType(scanned.getMediaType())
                .setEncoding(scanned.getEncoding())
                .setZone(file.getZone())
                .setCountry(file.getCountry())
                .setCurrency(file.getCurrency())
                .setCustomer(file.getCustomer())
                .setMode(file.getMode())
                .setSequence(file.getSequence())
                .setAsOfDay(file.getAsOfDay())
                .setPeriodEndDay(file.getPeriodEndDay())
                .setPromisedRows(expectedRows(file))
                .build();
    }

    private static @Nullable Long expectedRows(InboxFile file) {
        for (ExpectedFile expectedFile : file.getExpected()) {
            if (expectedFile.getName().equals(file.getName())) {
                return expectedFile.getRows();
            }
        }
        return null;
    }
}
