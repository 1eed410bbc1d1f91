package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/**
 * The deliveries of one organisation, with the names under which they were dropped, as far as these are known. Immutable.
 *
 * @param organisation the organisation
 * @param names names by id of the delivery
 * @param files names of files by SHA-256: paths in the organisation's folder of the inbox, otherwise in their delivery
 * @param order ids in the order in which runs found the deliveries first; ids that are missing are older
 */
record NamedDeliveries(
        String organisation,
        SortedMap<String, SortedSet<String>> names,
        Map<String, String> files,
        List<String> order) {

    /**
     * The delivery that a caller chose.
     *
     * @param id id of the delivery
     * @param others number of other deliveries with the same name, all of them older
     */
    record Choice(String id, int others) {}

    /**
     * Reads the deliveries of an organisation, with the names in the reports of runs and in the inbox.
     *
     * @param inboxNames paths of the files in the organisation's folder of the inbox, by SHA-256; may be empty
     */
    static NamedDeliveries read(Store store, Snapshot snapshot, String organisation, Map<String, String> inboxNames)
            throws IOException {
        ReportedDeliveryNames reported = ReportedDeliveryNames.of(store);
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        Map<String, String> files = new HashMap<>();
        Stream.concat(
                        snapshot.deliveries().stream()
                                .filter(entry -> entry.organisation().equals(organisation))
                                .map(DeliveryEntry::id),
                        snapshot.excluded().values().stream()
                                .filter(entry -> entry.organisation().equals(organisation))
                                .map(ExcludedDelivery::delivery))
                .forEach(id -> names.put(id, new TreeSet<>(reported.names(id))));
        for (DeliveryEntry delivery : snapshot.deliveries()) {
            for (FileEntry file : delivery.files()) {
                reported.file(file.sha256())
                        .filter(name -> !name.isEmpty())
                        .ifPresent(name -> files.put(file.sha256(), name));
                String path = inboxNames.get(file.sha256());
                if (path != null && names.containsKey(delivery.id())) {
                    names.get(delivery.id()).add(path.split("[/\\\\]", 2)[0]);
                }
            }
        }
        files.putAll(inboxNames);
        return new NamedDeliveries(organisation, names, files, reported.deliveries());
    }

    /** Returns the names for the receipt of a delivery: its own by its id, and those of files by their SHA-256. */
    Map<String, String> receiptNames(String id) {
        Map<String, String> known = new HashMap<>(files);
        SortedSet<String> own = names.getOrDefault(id, Collections.emptySortedSet());
        if (!own.isEmpty()) {
            known.put(id, String.join(", ", own));
        }
        return known;
    }

    /** Returns a line for each delivery: its id and its names. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        names.forEach((id, known) -> lines.add(known.isEmpty() ? id : id + "  " + String.join(", ", known)));
        return lines;
    }

    /**
     * Chooses a delivery by its name, its id or the first digits of its id; of several with the name, the latest.
     *
     * @throws InvalidUsageException if there is none, or several ids start with the digits
     */
    Choice choose(String sought) {
        List<String> named = names.entrySet().stream()
                .filter(entry -> entry.getValue().contains(sought))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
        if (!named.isEmpty()) {
            return new Choice(named.get(named.size() - 1), named.size() - 1);
        }
        List<String> found =
                names.keySet().stream().filter(id -> id.startsWith(sought)).toList();
        if (found.size() != 1) {
            throw new InvalidUsageException(
                    found.isEmpty()
                            ? "There is no delivery of " + organisation
                                    + " with that name or id. mesinfos receipt ORG lists its deliveries."
                            : found.size() + " deliveries of " + organisation
                                    + " start with these digits: add more of them.");
        }
        return new Choice(found.get(0), 0);
    }
}
