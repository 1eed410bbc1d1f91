package org.mesinfos.pipelines.run.reread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mesinfos.connectors.format.archive.ArchiveFiles;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryIdentity;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.deliveries.InboxFileScan;
import org.mesinfos.pipelines.deliveries.ScannedFile;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.transforms.IsolatedWork;

/** Files of earlier deliveries that are still in the inbox, by delivery and hash. */
final class InboxOriginals {

    private final Map<String, SourceFile> byFile;

    private InboxOriginals(Map<String, SourceFile> byFile) {
        this.byFile = byFile;
    }

    /**
     * Scans the deliveries of the inbox that may contain files of the given sizes. Those that cannot be read have none.
     *
     * @param files files of all complete deliveries of the inbox
     * @param sizes sizes of the files to find; nothing is read if there are none
     */
    static InboxOriginals find(Collection<InboxFile> files, Set<Long> sizes) {
        Map<String, List<InboxFile>> drops = new TreeMap<>();
        if (!sizes.isEmpty()) {
            files.forEach(file -> drops.computeIfAbsent(
                            file.getOrganisation() + "/" + file.getDrop(), name -> new ArrayList<>())
                    .add(file));
        }
        Map<String, SourceFile> byFile = new HashMap<>();
        drops.values().parallelStream()
                .filter(drop -> mayContain(drop, sizes))
                .map(InboxOriginals::identify)
                .toList()
                .forEach(delivery -> delivery.stream()
                        .flatMap(found -> found.getFiles().stream())
                        .forEach(file -> byFile.putIfAbsent(key(file.getDelivery(), file.getSha256()), file)));
        return new InboxOriginals(byFile);
    }

    /** Returns a file of a delivery, with its place in the inbox; empty if the inbox does not contain it. */
    Optional<SourceFile> find(String delivery, String sha256) {
        return Optional.ofNullable(byFile.get(key(delivery, sha256)));
    }

    /** Returns the delivery of a drop; empty if it cannot be read now, so that one organisation does not stop the run of all. */
    private static Optional<Delivery> identify(List<InboxFile> drop) {
        List<Delivery> identified = new ArrayList<>();
        Optional<String> failure = IsolatedWork.failure(() -> {
            List<ScannedFile> scanned = new ArrayList<>();
            for (InboxFile file : drop) {
                scanned.addAll(InboxFileScan.of(file).files());
            }
            identified.add(DeliveryIdentity.identify(scanned, Map.of()));
        });
        return failure.isPresent() ? Optional.empty() : identified.stream().findFirst();
    }

    /** Returns whether a drop has a file of one of some sizes, or one that may be in an archive, whatever the name of that is. */
    private static boolean mayContain(List<InboxFile> drop, Set<Long> sizes) {
        return drop.stream().anyMatch(file -> sizes.contains(file.getSize()))
                || drop.stream().anyMatch(InboxOriginals::isArchive);
    }

    private static boolean isArchive(InboxFile file) {
        AtomicBoolean isArchive = new AtomicBoolean();
        boolean isRead = IsolatedWork.failure(() -> isArchive.set(
                        ArchiveFiles.isArchive(InboxFileContent.withoutContext(file.getUri(), file.getSize()))))
                .isEmpty();
        return isRead && isArchive.get();
    }

    private static String key(String delivery, String sha256) {
        return delivery + "/" + sha256;
    }
}
