package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.NameComparison;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.RecordType;

/**
 * Decision whether rows of several sources that share a key may be one event. A key is the choice of one source: what
 * excludes a pair of events across sources, such as another card or another total, also excludes rows with one key.
 * Their events are then matched by {@link CrossSourceMatching}, like those of sources with different keys. The rows of
 * one source remain together, because they may be corrections.
 *
 * <p>For one person; not thread-safe.
 */
final class SharedKeys {

    private static final Comparator<EventRow> CURRENT_FIRST =
            Comparator.comparing(EventRow::status).thenComparing(EventRow.SURVIVORSHIP);

    private final DecodedRows decoded;
    private final NameComparison names = new NameComparison();

    /** Statements of a row that can exclude another row. */
    private record Report(Traits traits, boolean isNotYetBooked) {}

    SharedKeys(DecodedRows decoded) {
        this.decoded = decoded;
    }

    /**
     * Returns all rows as one part, or one part for each source if the rows of two sources cannot be one event.
     *
     * @param rows all rows of the key
     * @return the rows in the given order; of several parts, those of sources with current rows first, then by precedence
     */
    List<List<EventRow>> parts(EventKey key, List<EventRow> rows) {
        if (!Traits.areDefined(key.type()) || haveOneSource(rows)) {
            return List.of(rows);
        }
        Map<String, List<EventRow>> bySource = new TreeMap<>();
        rows.forEach(row -> bySource.computeIfAbsent(row.origin().getConnector(), unseen -> new ArrayList<>())
                .add(row));
        List<List<EventRow>> sources = new ArrayList<>(bySource.values());
        if (!anyExcluded(key, sources)) {
            return List.of(rows);
        }
        sources.sort(Comparator.comparing(
                source -> source.stream().min(CURRENT_FIRST).orElseThrow(), CURRENT_FIRST));
        return sources;
    }

    private static boolean haveOneSource(List<EventRow> rows) {
        String source = rows.get(0).origin().getConnector();
        return rows.stream().allMatch(row -> row.origin().getConnector().equals(source));
    }

    private boolean anyExcluded(EventKey key, List<List<EventRow>> sources) {
        Set<Report> before = new HashSet<>();
        for (List<EventRow> source : sources) {
            Set<Report> reports = new HashSet<>();
            source.forEach(row -> addReport(row, reports));
            for (Report report : reports) {
                if (before.stream().anyMatch(other -> isExcluded(key, report, other))) {
                    return true;
                }
            }
            before.addAll(reports);
        }
        return false;
    }

    private void addReport(EventRow row, Set<Report> reports) {
        SpecificRecord record = decoded.look(row);
        Traits.of(record)
                .ifPresent(traits ->
                        reports.add(new Report(traits.withoutMoment(), CrossSourceMatching.isNotYetBooked(record))));
    }

    private boolean isExcluded(EventKey key, Report one, Report other) {
        // The amount of an announced transaction may change until it is booked.
        boolean isBooking = one.isNotYetBooked() != other.isNotYetBooked();
        return (!isBooking && !one.traits().block().equals(other.traits().block()))
                || one.traits().contradict(other.traits())
                || (!isReference(key) && one.traits().nameDifferentParties(other.traits(), names));
    }

    /** Returns whether the key is the reference of a transaction. The number of an invoice is that of one seller. */
    private static boolean isReference(EventKey key) {
        return key.type() == RecordType.BANK_TRANSACTION && key.keyKind() == RowKeyKind.NATIVE;
    }
}
