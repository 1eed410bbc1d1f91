package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.NameComparison;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.pipelines.identity.AccountNumberForms;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.RecordType;

/**
 * Decision whether rows of several sources that share a key may be one event. A key is the choice of one source, so the
 * values that exclude a pair of events across sources, such as another card or another total, also exclude rows with one
 * key. The rows of one source remain together, because they may be corrections.
 *
 * <p>Events with traits are then matched by {@link CrossSourceMatching}, like those of sources with different keys; others
 * by {@link SharedKeyEvents}.
 *
 * <p>For one person; not thread-safe.
 */
final class SharedKeys {

    private static final Comparator<EventRow> CURRENT_FIRST =
            Comparator.comparing(EventRow::status).thenComparing(EventRow.SURVIVORSHIP);

    private static final int CHECK_DIGITS_END = 4;

    private final DecodedRows decoded;
    private final NameComparison names = new NameComparison();

    /** Statements of a row that can exclude another row. */
    private interface Report {
        boolean excludes(EventKey key, Report other, NameComparison names);
    }

    private record MatchableReport(Traits traits, boolean isNotYetBooked) implements Report {
        @Override
        public boolean excludes(EventKey key, Report report, NameComparison names) {
            MatchableReport other = (MatchableReport) report;
            // The amount of an announced transaction may change until it is booked.
            boolean isBooking = isNotYetBooked != other.isNotYetBooked;
            return (!isBooking && !traits.block().equals(other.traits.block()))
                    || traits.contradict(other.traits)
                    || areOfTwoAccounts(key, traits, other.traits)
                    || (!isReference(key) && traits.nameDifferentParties(other.traits, names));
        }
    }

    private record DistinguishedReport(DistinguishingValues values) implements Report {
        @Override
        public boolean excludes(EventKey key, Report report, NameComparison names) {
            return values.contradict(((DistinguishedReport) report).values);
        }
    }

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
        if (haveOneSource(rows)) {
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

    /**
     * Returns the events of all sources, after those that cannot be matched otherwise are joined.
     *
     * @param sources events of each source, in the order of {@link #parts}
     */
    List<Event> events(EventKey key, List<List<Event>> sources) {
        if (Traits.areDefined(key.type())) {
            return sources.stream().flatMap(List::stream).toList();
        }
        SharedKeyEvents joined = new SharedKeyEvents(
                event -> DistinguishingValues.of(decoded.look(Collections.min(event.rows(), CURRENT_FIRST))));
        sources.forEach(joined::addSource);
        return joined.events();
    }

    private static boolean haveOneSource(List<EventRow> rows) {
        String source = rows.get(0).origin().getConnector();
        return rows.stream().allMatch(row -> row.origin().getConnector().equals(source));
    }

    private boolean anyExcluded(EventKey key, List<List<EventRow>> sources) {
        Set<Report> before = new HashSet<>();
        for (List<EventRow> source : sources) {
            Set<Report> reports = new HashSet<>();
            source.forEach(row -> report(key, decoded.look(row)).ifPresent(reports::add));
            for (Report report : reports) {
                if (before.stream().anyMatch(other -> report.excludes(key, other, names))) {
                    return true;
                }
            }
            before.addAll(reports);
        }
        return false;
    }

    private static Optional<Report> report(EventKey key, SpecificRecord record) {
        return Traits.areDefined(key.type())
                ? Traits.of(record)
                        .map(traits ->
                                new MatchableReport(traits.withoutMoment(), CrossSourceMatching.isNotYetBooked(record)))
                : Optional.of(new DistinguishedReport(DistinguishingValues.of(record)));
    }

    /** Returns whether both rows prove the account of their transaction, and these are two. */
    private static boolean areOfTwoAccounts(EventKey key, Traits one, Traits other) {
        if (key.type() != RecordType.BANK_TRANSACTION || one.names().equals(other.names())) {
            return false;
        }
        Set<String> accounts = nationalNumbers(one);
        Set<String> others = nationalNumbers(other);
        return !accounts.isEmpty() && !others.isEmpty() && Collections.disjoint(accounts, others);
    }

    private static Set<String> nationalNumbers(Traits traits) {
        return traits.names().stream()
                .flatMap(name -> AccountNumberForms.iban(name).stream())
                .map(iban -> iban.substring(CHECK_DIGITS_END))
                .collect(Collectors.toSet());
    }

    /** Returns whether the key is the reference of a transaction. The number of an invoice is that of one seller. */
    private static boolean isReference(EventKey key) {
        return key.type() == RecordType.BANK_TRANSACTION && key.keyKind() == RowKeyKind.NATIVE;
    }
}
