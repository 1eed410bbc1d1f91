package org.mesinfos.samples.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalJson;

/** What is expected of the rows of one person, and the totals of all. Not safe for use by several threads. */
public final class TruthBook {

    private final NavigableMap<String, List<String>> lines = new TreeMap<>();
    private StoreTotals totals = StoreTotals.NONE;

    /**
     * Notes one event.
     *
     * @param record with organisation, subject and what was delivered; without ids, sightings and derived values
     * @param sightings accepted rows that tell it; an event that no row tells is not noted
     */
    public void expect(Attribution attribution, SpecificRecord record, int sightings) {
        if (sightings == 0) {
            return;
        }
        if (attribution instanceof Attribution.Owner owner) {
            lines.computeIfAbsent(owner.personId(), unseen -> new ArrayList<>()).add(line(record, sightings));
            totals = totals.plus(new StoreTotals(1, sightings - 1L, 0, 0, 0));
        } else if (attribution instanceof Attribution.Contested) {
            totals = totals.plus(new StoreTotals(0, 0, 0, 0, sightings));
        } else {
            totals = totals.plus(new StoreTotals(0, 0, 0, sightings, 0));
        }
    }

    /** Notes rows of snapshots whose record the latest snapshot no longer holds. */
    public void withdraw(int rows) {
        totals = totals.plus(new StoreTotals(0, 0, rows, 0, 0));
    }

    /** Person id to the sorted lines of those whose book was written since the last call. */
    public NavigableMap<String, List<String>> closePage() {
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

    /** The canonical line of the record, with the number of its sightings in place of the sightings. */
    private static String line(SpecificRecord record, int sightings) {
        String line = CanonicalJson.line(record);
        return line.substring(0, line.length() - 1) + ",\"sightings\":" + sightings + "}";
    }
}
