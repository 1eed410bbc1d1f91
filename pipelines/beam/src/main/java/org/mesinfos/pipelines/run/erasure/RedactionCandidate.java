package org.mesinfos.pipelines.run.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/**
 * A file that may contain rows of erased people, with the deliveries that contain it. Lines are counted from 1; 0 is the place of
 * a row whose line is unknown.
 */
final class RedactionCandidate {

    private final String sha256;
    private final List<DeliveryEntry> deliveries = new ArrayList<>();
    private final List<FileEntry> entries = new ArrayList<>();
    private final Map<String, Set<Long>> erasedLinesByDelivery = new HashMap<>();
    private final Set<Long> erasedLines = new TreeSet<>();
    private long erasedRows;

    private RedactionCandidate(String sha256) {
        this.sha256 = sha256;
    }

    /**
     * Returns the files with erased or rejected rows, and others that are named, in the order of their hashes.
     *
     * @param deliveries deliveries of the store
     * @param searched whether the files of a delivery are candidates
     * @param compared whether the rows of others in a file of a delivery are known, if it is a candidate in any delivery
     * @param suppressed all suppressed rows whose places are known
     * @param others hashes of further files
     */
    static List<RedactionCandidate> of(
            Collection<DeliveryEntry> deliveries,
            Predicate<DeliveryEntry> searched,
            BiPredicate<DeliveryEntry, FileEntry> compared,
            Collection<SuppressedPlaces> suppressed,
            Set<String> others) {
        Map<String, RedactionCandidate> candidates = new TreeMap<>();
        Map<String, SuppressedPlaces> byFile = new HashMap<>();
        suppressed.forEach(
                places -> byFile.merge(places.delivery() + "/" + places.sha256(), places, SuppressedPlaces::plus));
        for (DeliveryEntry delivery : deliveries.stream().filter(searched).toList()) {
            for (FileEntry file : delivery.files()) {
                SuppressedPlaces places = byFile.get(delivery.id() + "/" + file.sha256());
                if (places != null || file.quarantine().isPresent() || others.contains(file.sha256())) {
                    RedactionCandidate candidate = candidates.computeIfAbsent(file.sha256(), RedactionCandidate::new);
                    if (places != null) {
                        candidate.add(places);
                    }
                }
            }
        }
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                RedactionCandidate candidate = candidates.get(file.sha256());
                if (candidate != null && compared.test(delivery, file)) {
                    candidate.deliveries.add(delivery);
                    candidate.entries.add(file);
                }
            }
        }
        return List.copyOf(candidates.values());
    }

    private void add(SuppressedPlaces places) {
        erasedLinesByDelivery.put(places.delivery(), Set.copyOf(places.lines()));
        erasedLines.addAll(places.lines());
        erasedRows += places.rows();
    }

    /** Returns the hash of the delivered bytes. */
    String sha256() {
        return sha256;
    }

    /** Returns the deliveries that contain the file, in the order of {@link #entries}. */
    List<DeliveryEntry> deliveries() {
        return Collections.unmodifiableList(deliveries);
    }

    /** Returns the file as each delivery contains it; never empty. */
    List<FileEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Returns the lines of erased rows in any delivery, in ascending order. */
    Set<Long> erasedLines() {
        return Collections.unmodifiableSet(erasedLines);
    }

    boolean hasErasedRows() {
        return erasedRows > 0;
    }

    /** Returns the number of accepted rows of people who are not erased. */
    long rowsOfOthers() {
        return entries.stream().mapToLong(FileEntry::accepted).sum() - erasedRows;
    }

    /**
     * Returns whether a line may be a row of somebody who is not erased, in any delivery that has accepted rows of the file.
     *
     * @param rejected lines of rejected rows, in the order of the entries
     */
    boolean isRowOfOthers(long line, List<SortedMap<Long, RejectionReason>> rejected) {
        return isRowOfOthers(line, rejected, delivery -> true);
    }

    /** Returns the same for deliveries that have a property. */
    boolean isRowOfOthers(
            long line, List<SortedMap<Long, RejectionReason>> rejected, Predicate<DeliveryEntry> property) {
        for (int i = 0; i < entries.size(); i++) {
            boolean isErased = erasedLinesByDelivery
                    .getOrDefault(deliveries.get(i).id(), Set.of())
                    .contains(line);
            if (property.test(deliveries.get(i))
                    && entries.get(i).accepted() > 0
                    && !isErased
                    && !rejected.get(i).containsKey(line)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the rejected rows on blank lines, of each delivery.
     *
     * @param rejected lines of rejected rows, in the order of the entries
     * @param blank lines that are blank in the kept bytes
     */
    List<BlankedRejections> rejectedOn(Set<Long> blank, List<SortedMap<Long, RejectionReason>> rejected) {
        List<BlankedRejections> blanked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            SortedMap<Long, RejectionReason> lines = new TreeMap<>(rejected.get(i));
            lines.keySet().retainAll(blank);
            // A list without accepted rows proves nothing. It must not start to prove something by a row that is not
            // kept.
            if (!lines.isEmpty()
                    && (entries.get(i).accepted() > 0
                            || entries.get(i).modeIn(deliveries.get(i).mode()) == DeliveryMode.APPEND)) {
                blanked.add(new BlankedRejections(deliveries.get(i).id(), sha256, lines));
            }
        }
        return blanked;
    }
}
