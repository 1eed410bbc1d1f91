package org.mesinfos.samples.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalJson;

/** Expected records of one person at a time, and the totals of all people. Not thread-safe. */
public final class TruthRecorder {

    private final NavigableMap<String, List<String>> lines = new TreeMap<>();
    private StoreTotals totals = StoreTotals.NONE;

    /**
     * Records an event.
     *
     * @param record record with organisation, subject and delivered values; without ids, sightings and derived values
     * @param sightings number of accepted rows that report the event; an event with none is ignored
     */
    public void expect(ExpectedAttribution attribution, SpecificRecord record, int sightings) {
        if (sightings == 0) {
            return;
        }
        if (attribution instanceof ExpectedAttribution.Owner owner) {
            lines.computeIfAbsent(owner.personId(), unseen -> new ArrayList<>()).add(line(record, sightings));
            totals = totals.plus(new StoreTotals(1, sightings - 1L, 0, 0, 0));
        } else if (attribution instanceof ExpectedAttribution.Contested) {
            totals = totals.plus(new StoreTotals(0, 0, 0, 0, sightings));
        } else {
            totals = totals.plus(new StoreTotals(0, 0, 0, sightings, 0));
        }
    }

    /** Counts rows of snapshots whose record is missing from the latest snapshot. */
    public void withdraw(int rows) {
        totals = totals.plus(new StoreTotals(0, 0, rows, 0, 0));
    }

    /** Returns and removes the lines recorded since the last call, sorted, by person id. */
    public NavigableMap<String, List<String>> takeRecords() {
        NavigableMap<String, List<String>> page = new TreeMap<>();
        for (Map.Entry<String, List<String>> person : lines.entrySet()) {
            List<String> sorted = person.getValue();
            Collections.sort(sorted);
            page.put(person.getKey(), sorted);
        }
        lines.clear();
        return page;
    }

    public StoreTotals totals() {
        return totals;
    }

    /** Returns the canonical line of the record, with the number of its sightings instead of the sightings. */
    private static String line(SpecificRecord record, int sightings) {
        String line = CanonicalJson.line(record);
        return line.substring(0, line.length() - 1) + ",\"sightings\":" + sightings + "}";
    }
}
