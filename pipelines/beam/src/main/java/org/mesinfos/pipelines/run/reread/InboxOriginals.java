package org.mesinfos.pipelines.run.reread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryIdentity;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.InboxFileScan;
import org.mesinfos.pipelines.deliveries.ScannedFile;
import org.mesinfos.pipelines.deliveries.SourceFile;

/** Files of earlier deliveries that are still in the inbox, by delivery and hash. */
final class InboxOriginals {

    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tgz", ".gz");

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
        Set<String> candidates = new HashSet<>();
        for (InboxFile file : files) {
            String drop = file.getOrganisation() + "/" + file.getDrop();
            drops.computeIfAbsent(drop, name -> new ArrayList<>()).add(file);
            if (!sizes.isEmpty() && (sizes.contains(file.getSize()) || isArchive(file.getName()))) {
                candidates.add(drop);
            }
        }
        drops.keySet().retainAll(candidates);
        Map<String, SourceFile> byFile = new HashMap<>();
        drops.values().parallelStream()
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
        try {
            List<ScannedFile> scanned = new ArrayList<>();
            for (InboxFile file : drop) {
                scanned.addAll(InboxFileScan.of(file).files());
            }
            return Optional.of(DeliveryIdentity.identify(scanned, Map.of()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isArchive(String name) {
        return ARCHIVES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static String key(String delivery, String sha256) {
        return delivery + "/" + sha256;
    }
}
