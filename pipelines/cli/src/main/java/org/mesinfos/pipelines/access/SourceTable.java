package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.Sighting;

/** Numbers of rows of a person by delivery, file and connector. */
final class SourceTable {

    /** Header of the table. */
    static final List<String> HEADER = List.of("organisation", "delivery", "file_sha256", "connector", "rows");

    private static final Comparator<List<String>> ORDER = Comparator.<List<String>, String>comparing(row -> row.get(0))
            .thenComparing(row -> row.get(1))
            .thenComparing(row -> row.get(2))
            .thenComparing(row -> row.get(3));

    private record Source(String delivery, String file, String connector) {}

    private final Map<Source, Integer> rows = new HashMap<>();

    void add(Sighting sighting) {
        rows.merge(
                new Source(sighting.getDelivery(), sighting.getFileSha256(), sighting.getConnector()), 1, Integer::sum);
    }

    /** Returns the rows of the table, sorted, with the organisation that a snapshot names for each delivery. */
    List<List<String>> rows(Snapshot snapshot) {
        List<List<String>> table = new ArrayList<>();
        rows.forEach((source, count) -> {
            String organisation = snapshot.delivery(source.delivery())
                    .map(delivery -> delivery.organisation())
                    .orElse("");
            table.add(
                    List.of(organisation, source.delivery(), source.file(), source.connector(), String.valueOf(count)));
        });
        table.sort(ORDER);
        return table;
    }
}
