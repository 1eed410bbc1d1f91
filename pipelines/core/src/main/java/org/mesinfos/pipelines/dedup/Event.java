package org.mesinfos.pipelines.dedup;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.mesinfos.pipelines.rows.RowKeyKind;

/**
 * An event, as reported by one source or by several that agree on its key.
 *
 * @param key the fields that its rows have in common
 * @param occurrence number of this event among the events with the same key, from 1
 * @param rows all rows that report it, in the order of {@link EventRow#DELIVERY_ORDER}
 * @param certainty whether another event of the same key could be the same one
 */
record Event(EventKey key, int occurrence, List<EventRow> rows, Certainty certainty) {

    /** Certainty that two events of one key are distinct. */
    enum Certainty {
        /** The deliveries overlap, or the rows can be distinguished. */
        CERTAIN,
        /** Two exports are adjacent on one date, and it is unknown whether they overlap. */
        ASSUMED
    }

    List<EventRow> current() {
        for (EventRow row : rows) {
            if (row.status() != EventRow.RowStatus.CURRENT) {
                return rows.stream()
                        .filter(each -> each.status() == EventRow.RowStatus.CURRENT)
                        .toList();
            }
        }
        return Collections.unmodifiableList(rows);
    }

    /** Returns the current row that comes first as its source declares, whatever its values are. */
    EventRow best() {
        return current().stream().min(EventRow.SURVIVORSHIP).orElseThrow();
    }

    boolean isAnchored() {
        return key.keyKind() == RowKeyKind.NATIVE;
    }

    /** Returns the ids of the connectors that report the event. */
    TreeSet<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        rows.forEach(row -> sources.add(row.origin().getConnector()));
        return sources;
    }

    /** Returns connector and delivery of each row. A source never reports one event twice in one delivery. */
    TreeSet<String> sourceDeliveries() {
        TreeSet<String> reports = new TreeSet<>();
        rows.forEach(row -> reports.add(row.origin().getConnector() + '\n' + row.delivery()));
        return reports;
    }

    String id(RecordIdentity identity) {
        return identity.id(key, occurrence);
    }

    /** Contains the type and the number of rows only, because values are personal data. */
    @Override
    public String toString() {
        return key.type() + " with " + rows.size() + " rows";
    }
}
