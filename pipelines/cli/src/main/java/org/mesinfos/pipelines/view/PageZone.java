package org.mesinfos.pipelines.view;

import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The time zone in which a page shows times: that of the organisations that report most of its records. Not thread-safe. */
final class PageZone {

    private final SortedMap<String, Long> recordsByZone = new TreeMap<>();

    /** Adds a record of an organisation in a zone. */
    void add(ZoneId zone) {
        recordsByZone.merge(zone.getId(), 1L, Long::sum);
    }

    /** Returns the id of the zone; of several with as many records, the first one by id; UTC without records. */
    String id() {
        return recordsByZone.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("UTC");
    }
}
