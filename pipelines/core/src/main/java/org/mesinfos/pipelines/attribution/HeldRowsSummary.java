package org.mesinfos.pipelines.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/**
 * Summary of the held rows of a shard.
 *
 * @param counts number of rows by delivery and reason, sorted
 * @param subjectDigests digests of the subjects of the rows, sorted
 */
public record HeldRowsSummary(List<HeldRowCount> counts, List<String> subjectDigests) {

    private record CountKey(String delivery, HeldReason reason) {}

    /**
     * Rows with one key.
     *
     * @param since earliest day since which rows are disputed; empty for other rows, or if no date limits the dispute
     */
    private record Count(long rows, Optional<LocalDate> since) {
        Count add(Count other) {
            // Without a date that limits it, a dispute is older than any other.
            return new Count(
                    rows + other.rows,
                    since.isEmpty() || other.since.isEmpty()
                            ? Optional.empty()
                            : Optional.of(since.get().isBefore(other.since.get()) ? since.get() : other.since.get()));
        }
    }

    public HeldRowsSummary {
        counts = List.copyOf(counts);
        subjectDigests = List.copyOf(subjectDigests);
    }

    /**
     * Summarises held rows.
     *
     * @param owners the attribution by which they are held
     */
    public static HeldRowsSummary of(AcceptedRows rows, RowOwners owners) {
        return of(rows, owners, row -> NearRows.held(row, owners));
    }

    /**
     * Summarises held rows.
     *
     * @param owners the attribution of their subjects
     * @param held the attribution by which each row is held
     */
    public static HeldRowsSummary of(AcceptedRows rows, RowOwners owners, Function<AcceptedRow, RowAttribution> held) {
        Map<CountKey, Count> counts =
                new TreeMap<>(Comparator.comparing(CountKey::delivery).thenComparing(CountKey::reason));
        TreeSet<String> digests = new TreeSet<>();
        rows.stream().forEach(row -> {
            digests.addAll(owners.subjectDigests(row));
            RowAttribution attribution = held.apply(row);
            counts.merge(
                    new CountKey(row.origin().getDelivery(), reason(attribution)),
                    new Count(1, since(attribution)),
                    Count::add);
        });
        List<HeldRowCount> heldCounts = new ArrayList<>();
        counts.forEach((key, count) -> heldCounts.add(new HeldRowCount(
                key.delivery(), key.reason(), count.rows(), count.since().map(CalendarDay::new))));
        return new HeldRowsSummary(heldCounts, List.copyOf(digests));
    }

    private static HeldReason reason(RowAttribution attribution) {
        if (attribution instanceof RowAttribution.Disputed) {
            return HeldReason.DISPUTED;
        }
        if (attribution instanceof RowAttribution.WithoutConsent) {
            return HeldReason.NO_CONSENT;
        }
        return attribution instanceof RowAttribution.Withheld ? HeldReason.WITHHELD : HeldReason.UNATTRIBUTED;
    }

    private static Optional<LocalDate> since(RowAttribution attribution) {
        return attribution instanceof RowAttribution.Disputed disputed
                ? Optional.ofNullable(disputed.since())
                : Optional.empty();
    }
}
