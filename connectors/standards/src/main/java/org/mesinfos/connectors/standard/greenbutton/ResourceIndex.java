package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Index of the resources of a file that others refer to, by their links. For resources without links, callers use the
 * nearest preceding resource or the only one.
 */
final class ResourceIndex {

    /** Maximum number of usage points, meter readings and reading types together. */
    static final int MAXIMUM_RESOURCES = 50_000;

    private final List<EspiResource> all = new ArrayList<>();
    private final LinkTable bySelf = new LinkTable();
    private final LinkTable byRelated = new LinkTable();
    private final LinkTable byUp = new LinkTable();
    private final Map<String, EspiResource> last = new HashMap<>();
    private final Set<String> kindsSinceReadings = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Long, EntryLinks> links = new HashMap<>();
    private final FeedCustomers customers = new FeedCustomers();

    /** Adds a resource. Only kinds that others refer to are indexed. */
    void add(EspiResource resource) {
        if (resource.is(EspiNames.INTERVAL_BLOCK) || EspiNames.SUMMARIES.contains(resource.kind())) {
            kindsSinceReadings.clear();
        }
        boolean referred = resource.is(EspiNames.USAGE_POINT)
                || resource.is(EspiNames.METER_READING)
                || resource.is(EspiNames.READING_TYPE);
        boolean mayContainReadings = referred || resource.is(EspiNames.INTERVAL_BLOCK);
        if (mayContainReadings && links.size() < MAXIMUM_RESOURCES) {
            links.put(resource.number(), resource.links());
        }
        customers.add(resource);
        if (referred) {
            addReferred(resource);
        }
    }

    private void addReferred(EspiResource resource) {
        if (kindsSinceReadings.add(resource.kind())) {
            last.put(resource.kind(), resource);
        } else {
            last.remove(resource.kind());
        }
        counts.merge(resource.kind(), 1, Integer::sum);
        if (all.size() < MAXIMUM_RESOURCES) {
            all.add(resource);
            resource.links().self().forEach(link -> bySelf.put(link, resource));
            resource.links().up().forEach(link -> byUp.put(link, resource));
            resource.links().related().forEach(link -> byRelated.put(link, resource));
        }
    }

    /** Returns the usage points, meter readings or reading types in the order of the file. */
    List<EspiResource> all(String kind) {
        return all.stream().filter(resource -> resource.is(kind)).toList();
    }

    FeedCustomers customers() {
        return customers;
    }

    /** Returns the links of an entry with readings by its number. Needed if the links follow the readings. */
    Optional<EntryLinks> links(long number) {
        return Optional.ofNullable(links.get(number));
    }

    /** Returns the meter reading that an interval block belongs to by its links. */
    Optional<EspiResource> meterReading(EntryLinks block) {
        return owner(EspiNames.METER_READING, block);
    }

    /** Returns the reading type that a meter reading refers to or contains. */
    Optional<EspiResource> readingType(EntryLinks meterReading) {
        for (String link : meterReading.related()) {
            Optional<EspiResource> found =
                    bySelf.get(EspiNames.READING_TYPE, link).or(() -> byUp.get(EspiNames.READING_TYPE, link));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the usage point that a resource belongs to by its links. */
    Optional<EspiResource> usagePoint(EntryLinks resource) {
        return owner(EspiNames.USAGE_POINT, resource);
    }

    private Optional<EspiResource> owner(String kind, EntryLinks links) {
        for (String up : links.up()) {
            Optional<EspiResource> found = byRelated.get(kind, up).or(() -> ancestor(kind, up));
            if (found.isPresent()) {
                return found;
            }
        }
        for (String self : links.self()) {
            Optional<EspiResource> found = ancestor(kind, self);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the resource of a kind whose own link is an ancestor of a path. */
    private Optional<EspiResource> ancestor(String kind, String path) {
        for (String above = EntryLinks.parent(path); !above.isEmpty(); above = EntryLinks.parent(above)) {
            Optional<EspiResource> found = bySelf.get(kind, above);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the last added resource of a kind. Empty if it followed another of its kind without readings between them:
     * the readings after both may be of either.
     */
    Optional<EspiResource> nearest(String kind) {
        return Optional.ofNullable(last.get(kind));
    }

    /** Returns the resource of a kind if there is exactly one. */
    Optional<EspiResource> only(String kind) {
        return counts.getOrDefault(kind, 0) == 1 ? nearest(kind) : Optional.empty();
    }
}
