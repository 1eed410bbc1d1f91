package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Number of records by day, for each organisation and record type. Not thread-safe. */
final class Activity {

    private final SortedMap<String, Series> series = new TreeMap<>();

    /**
     * Counts a record.
     *
     * @param day day of the event; empty if the record describes a state
     */
    void add(String organisation, String type, Optional<LocalDate> day) {
        Series counted = series.computeIfAbsent(organisation + "/" + type, key -> new Series(organisation, type));
        counted.rows++;
        day.ifPresent(date -> counted.days.merge(date.toEpochDay(), 1, Integer::sum));
    }

    ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        series.values().forEach(counted -> json.add(counted.json()));
        return json;
    }

    private static final class Series {

        private final String organisation;
        private final String type;
        private final SortedMap<Long, Integer> days = new TreeMap<>();
        private long rows;

        Series(String organisation, String type) {
            this.organisation = organisation;
            this.type = type;
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("organisation", organisation)
                    .put("type", type)
                    .put("rows", rows);
            ArrayNode counts = json.putArray("counts");
            if (!days.isEmpty()) {
                long next = days.firstKey();
                json.put("first", LocalDate.ofEpochDay(next).toString());
                for (Map.Entry<Long, Integer> day : days.entrySet()) {
                    if (day.getKey() > next) {
                        // One number for the whole gap: data may have days such as 9999-12-31.
                        counts.add(next - day.getKey());
                    }
                    counts.add(day.getValue());
                    next = day.getKey() + 1;
                }
            }
            return json;
        }
    }
}
