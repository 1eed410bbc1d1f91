package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.Sighting;

/** Numbers of rows of a person by delivery, file and connector. */
final class SourceTable {

    /** Header of the table. */
    static final List<String> HEADER = List.of("organisation", "delivery", "file_sha256", "connector", "rows");

    private final SortedMap<String, Integer> rows = new TreeMap<>();

    void add(Sighting sighting) {
        rows.merge(
                String.join(" ", sighting.getDelivery(), sighting.getFileSha256(), sighting.getConnector()),
                1,
                Integer::sum);
    }

    /** Returns the rows of the table, with the organisation that a snapshot names for each delivery. */
    List<List<String>> rows(Snapshot snapshot) {
        List<List<String>> table = new ArrayList<>();
        for (Map.Entry<String, Integer> source : rows.entrySet()) {
            String[] parts = source.getKey().split(" ", 3);
            String organisation = snapshot.delivery(parts[0])
                    .map(delivery -> delivery.organisation())
                    .orElse("");
            table.add(List.of(organisation, parts[0], parts[1], parts[2], String.valueOf(source.getValue())));
        }
        table.sort((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
        return table;
    }
}
