package org.mesinfos.pipelines.view;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/**
 * Names of deliveries and files as they were dropped, from the reports of runs. The rest of the store knows only hashes.
 *
 * <p>A store whose reports were removed has no names. Immutable.
 */
public final class ReportedDeliveryNames {

    private static final int HASH_DIGITS = 12;
    private static final int MAX_PLACES = 3;
    private static final SortedMap<String, Set<String>> NONE = Collections.emptySortedMap();

    private final Map<String, Reported> deliveries = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> paths = new LinkedHashMap<>();
    /** Paths of files by SHA-256 and organisation, because organisations may deliver equal files. */
    private final Map<String, SortedMap<String, Set<String>>> places = new LinkedHashMap<>();
    /** Latest path of each file of a delivery, by the id of the delivery and the SHA-256. */
    private final Map<List<String>, String> placesInDeliveries = new HashMap<>();

    private ReportedDeliveryNames() {}

    /** Names of one delivery: its organisation, the name in the latest report, and all names. */
    private record Reported(String organisation, String latest, SortedSet<String> all) {}

    /** Reads the names that the reports of a store contain. */
    public static ReportedDeliveryNames of(Store store) throws IOException {
        return parse(store.reports().all(StorePaths.RUN_REPORT).values());
    }

    /**
     * Reads the names in reports.
     *
     * @param reports contents of {@code report.json}, in the order of the runs
     */
    static ReportedDeliveryNames parse(Collection<byte[]> reports) throws IOException {
        ReportedDeliveryNames names = new ReportedDeliveryNames();
        for (byte[] report : reports) {
            ReportedDelivery.read(report).forEach(names::add);
        }
        return names;
    }

    private void add(ReportedDelivery delivery) {
        if (!delivery.names().isEmpty()) {
            SortedSet<String> all = deliveries.containsKey(delivery.id())
                    ? deliveries.get(delivery.id()).all()
                    : new TreeSet<>();
            all.addAll(delivery.names());
            deliveries.put(
                    delivery.id(),
                    new Reported(delivery.organisation(), delivery.names().get(0), all));
        }
        for (ReportedDelivery.File file : delivery.files()) {
            files.put(file.sha256(), file.name());
            SortedSet<String> known = paths.computeIfAbsent(file.sha256(), first -> new TreeSet<>());
            known.add("/" + file.name());
            for (String folder : delivery.names()) {
                String place = delivery.organisation() + "/" + path(folder, file.name());
                known.add("/" + place);
                places.computeIfAbsent(file.sha256(), first -> new TreeMap<>())
                        .computeIfAbsent(delivery.organisation(), first -> new LinkedHashSet<>())
                        .add(place);
            }
            if (!delivery.names().isEmpty()) {
                placesInDeliveries.put(
                        List.of(delivery.id(), file.sha256()),
                        delivery.organisation() + "/" + path(delivery.names().get(0), file.name()));
            }
        }
    }

    /** Returns the path of a file in the folder of its organisation; a file may be a delivery of its own. */
    private static String path(String delivery, String file) {
        return delivery.equals(file) ? file : delivery + "/" + file;
    }

    /** Returns the name of a delivery with the first digits of its id; the id if no report names it. */
    public String deliveryText(String id) {
        return delivery(id).map(name -> name + " (" + digits(id) + ")").orElse(id);
    }

    /**
     * Returns the first reported path of a file of an organisation as organisation, delivery and file; empty if no report names
     * it.
     */
    public Optional<String> place(String organisation, String sha256) {
        return ofOrganisation(organisation, sha256).stream().findFirst();
    }

    /** Returns the path of a file of any organisation; empty if no report names it. */
    public Optional<String> place(String sha256) {
        return places.getOrDefault(sha256, NONE).values().stream()
                .flatMap(Set::stream)
                .findFirst();
    }

    /** Returns the path of a file in a delivery, as {@link #fileText(String, String)}. */
    public String fileTextOfDelivery(String id, String sha256) {
        return text(Optional.ofNullable(placesInDeliveries.get(List.of(id, sha256))), sha256);
    }

    /**
     * Returns the paths of a file with the first digits of its SHA-256; the SHA-256 if no report names it. Equal files of an
     * organisation have several paths, and a delivery that was renamed has one of each name.
     */
    public String fileText(String organisation, String sha256) {
        Set<String> paths = ofOrganisation(organisation, sha256);
        int others = paths.size() - MAX_PLACES;
        String named = paths.stream().limit(MAX_PLACES).collect(Collectors.joining(" and "));
        return text(
                Optional.of(others > 0 ? named + " and " + others + " more" : named)
                        .filter(text -> !text.isEmpty()),
                sha256);
    }

    private Set<String> ofOrganisation(String organisation, String sha256) {
        return places.getOrDefault(sha256, NONE).getOrDefault(organisation, Set.of());
    }

    private static String text(Optional<String> place, String sha256) {
        return place.map(path -> path + " (" + digits(sha256) + ")").orElse(sha256);
    }

    private static String digits(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length())) + "…";
    }

    /** Returns the name of a delivery in the inbox. */
    Optional<String> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id)).map(Reported::latest);
    }

    /** Returns all names under which a delivery was dropped, sorted. */
    public SortedSet<String> names(String id) {
        return deliveries.containsKey(id)
                ? Collections.unmodifiableSortedSet(deliveries.get(id).all())
                : Collections.emptySortedSet();
    }

    /** Returns the ids of the deliveries that have names, in the order in which runs found them first. */
    public List<String> deliveries() {
        return List.copyOf(deliveries.keySet());
    }

    /** Returns the name of a file in its delivery. */
    public Optional<String> file(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }

    /**
     * Returns the SHA-256 of the files with a name, in the order in which runs found them first.
     *
     * @param name name of the file, its path in the delivery, or that path behind the name of the delivery, and of the
     *     organisation: {@code calls.csv}, {@code parts/calls.csv}, {@code 2024-02/parts/calls.csv} or
     *     {@code telecom/2024-02/parts/calls.csv}
     */
    public List<String> filesNamed(String name) {
        return paths.entrySet().stream()
                .filter(file -> file.getValue().stream().anyMatch(path -> path.endsWith("/" + name)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
