package org.mesinfos.pipelines.attribution;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Files whose rows of earlier runs are replaced by those of this run, so that no row counts twice and no row stays that is
 * now rejected. The rows of a retracted file are replaced by none.
 *
 * @param files delivery and hash of each file
 * @param deliveries deliveries that the files belong to
 * @param retracted those of them that are retracted
 */
public record ReplayedFiles(Set<File> files, Set<String> deliveries, Set<String> retracted) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No file is replayed. */
    public static final ReplayedFiles NONE = of(Set.of());

    /**
     * A file of a delivery.
     *
     * @param delivery id of the delivery
     * @param sha256 hash of the file
     */
    public record File(String delivery, String sha256) implements Serializable {}

    public ReplayedFiles {
        files = Set.copyOf(files);
        deliveries = Set.copyOf(deliveries);
        retracted = Set.copyOf(retracted);
    }

    /**
     * Returns the replayed files that have rows in the store.
     *
     * @param again all replayed files; those that no connector read before have no stored rows
     */
    public static ReplayedFiles of(Collection<SourceFile> again) {
        List<SourceFile> readBefore =
                again.stream().filter(file -> file.getConnector() != null).toList();
        return new ReplayedFiles(
                readBefore.stream()
                        .map(file -> new File(file.getDelivery(), file.getSha256()))
                        .collect(Collectors.toSet()),
                readBefore.stream().map(SourceFile::getDelivery).collect(Collectors.toSet()),
                Set.of());
    }

    /** Returns all files of some deliveries of a snapshot that are retracted. */
    public static ReplayedFiles retracted(Snapshot snapshot, Set<String> deliveries) {
        Set<File> files = new HashSet<>();
        for (String id : deliveries) {
            snapshot.delivery(id)
                    .ifPresent(delivery -> delivery.files().forEach(file -> files.add(new File(id, file.sha256()))));
        }
        return new ReplayedFiles(files, deliveries, deliveries);
    }

    /** Returns these files and others. */
    public ReplayedFiles plus(ReplayedFiles others) {
        Set<File> allFiles = new HashSet<>(files);
        allFiles.addAll(others.files);
        Set<String> allDeliveries = new HashSet<>(deliveries);
        allDeliveries.addAll(others.deliveries);
        Set<String> allRetracted = new HashSet<>(retracted);
        allRetracted.addAll(others.retracted);
        return new ReplayedFiles(allFiles, allDeliveries, allRetracted);
    }

    /** Returns true if the file is replayed. */
    public boolean contains(String delivery, String fileSha256) {
        return files.contains(new File(delivery, fileSha256));
    }

    /** Returns true if the file of the origin is replayed. */
    public boolean contains(RowOrigin origin) {
        return contains(origin.getDelivery(), origin.getFileSha256());
    }

    /** Returns true if a file of the delivery is replayed. */
    public boolean containsFileOf(String delivery) {
        return deliveries.contains(delivery);
    }
}
