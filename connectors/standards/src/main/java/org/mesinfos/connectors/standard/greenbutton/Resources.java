package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Index of the resources of a file that others refer to, by their links. If a file has no usable links, callers use the
 * nearest preceding resource or the only one.
 */
final class Resources {

    /** Maximum number of usage points, meter readings and reading types together. */
    static final int KEPT = 50_000;

    private final List<Resource> all = new ArrayList<>();
    private final Map<String, Resource> bySelf = new HashMap<>();
    private final Map<String, Resource> byRelated = new HashMap<>();
    private final Map<String, Resource> byUp = new HashMap<>();
    private final Map<String, Resource> last = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Long, Links> blocks = new HashMap<>();

    /** Adds a resource. Only kinds that others refer to are indexed. */
    void add(Resource resource) {
        if (resource.is(Espi.INTERVAL_BLOCK) && blocks.size() < KEPT) {
            blocks.put(resource.number(), resource.links());
        }
        boolean referred =
                resource.is(Espi.USAGE_POINT) || resource.is(Espi.METER_READING) || resource.is(Espi.READING_TYPE);
        if (!referred || all.size() == KEPT) {
            return;
        }
        all.add(resource);
        last.put(resource.kind(), resource);
        counts.merge(resource.kind(), 1, Integer::sum);
        resource.links().self().forEach(link -> bySelf.putIfAbsent(link, resource));
        resource.links().up().forEach(link -> byUp.putIfAbsent(key(resource.kind(), link), resource));
        resource.links().related().forEach(link -> byRelated.putIfAbsent(key(resource.kind(), link), resource));
    }

    private static String key(String kind, String link) {
        return kind + " " + link;
    }

    List<Resource> usagePoints() {
        return all.stream().filter(resource -> resource.is(Espi.USAGE_POINT)).toList();
    }

    /** Returns the links of an interval block by its number. Needed if the links follow the readings. */
    Optional<Links> linksOfBlock(long number) {
        return Optional.ofNullable(blocks.get(number));
    }

    /** Returns the meter reading that an interval block belongs to by its links. */
    Optional<Resource> meterReading(Links block) {
        return owner(Espi.METER_READING, block);
    }

    /** Returns the reading type that a meter reading refers to or contains. */
    Optional<Resource> readingType(Links meterReading) {
        for (String link : meterReading.related()) {
            Optional<Resource> found = Optional.ofNullable(bySelf.get(link))
                    .filter(resource -> resource.is(Espi.READING_TYPE))
                    .or(() -> Optional.ofNullable(byUp.get(key(Espi.READING_TYPE, link))));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the usage point that a resource belongs to by its links. */
    Optional<Resource> usagePoint(Links resource) {
        return owner(Espi.USAGE_POINT, resource);
    }

    private Optional<Resource> owner(String kind, Links links) {
        for (String up : links.up()) {
            Optional<Resource> found =
                    Optional.ofNullable(byRelated.get(key(kind, up))).or(() -> above(kind, up));
            if (found.isPresent()) {
                return found;
            }
        }
        for (String self : links.self()) {
            Optional<Resource> found = above(kind, self);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the resource of a kind whose own link is an ancestor of a path. */
    private Optional<Resource> above(String kind, String path) {
        for (String above = Links.above(path); !above.isEmpty(); above = Links.above(above)) {
            Resource found = bySelf.get(above);
            if (found != null && found.is(kind)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Returns the last added resource of a kind. */
    Optional<Resource> nearest(String kind) {
        return Optional.ofNullable(last.get(kind));
    }

    /** Returns the resource of a kind if there is exactly one. */
    Optional<Resource> only(String kind) {
        return counts.getOrDefault(kind, 0) == 1 ? nearest(kind) : Optional.empty();
    }
}
