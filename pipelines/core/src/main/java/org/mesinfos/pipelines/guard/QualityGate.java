package org.mesinfos.pipelines.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;

/**
 * Check whether a new delivery is held for approval because of its own rows: there are none in place of those of an earlier list,
 * too many are rejected, their number is unexpected, they are too old, or they leave required fields empty. {@link
 * WithdrawalGate} checks its effect on bundles.
 */
public final class QualityGate {

    private final GuardSettings settings;

    public QualityGate(GuardSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the deliveries to hold, by id, with the reason.
     *
     * @param taken new deliveries that no decision accepts
     * @param known the other deliveries of the store after the run
     * @param measures measures of the rows of each new delivery, by id
     */
    public SortedMap<String, String> held(
            Collection<DeliveryEntry> taken, Collection<DeliveryEntry> known, Map<String, DeliveryMeasures> measures) {
        SortedMap<String, String> held = new TreeMap<>();
        List<DeliveryEntry> accepted = new ArrayList<>(known);
        taken.stream().sorted(DeliveryOrder.EARLIEST_FIRST).forEach(delivery -> {
            DeliveryMeasures measured = measures.getOrDefault(delivery.id(), DeliveryMeasures.NONE);
            Optional<String> reason = empty(delivery, accepted)
                    .or(() -> rejected(delivery))
                    .or(() -> rows(delivery, accepted))
                    .or(() -> old(delivery, measured.age()))
                    .or(() -> unfilled(delivery, measured.filled()));
            if (reason.isPresent()) {
                held.put(delivery.id(), reason.get());
            } else {
                accepted.add(delivery);
            }
        });
        return held;
    }

    /**
     * Returns the published deliveries that would be held now, by id, with the reason: their number of rows is unexpected
     * relative to the delivery that precedes them now, or more of their rows are rejected than a limit allows that was set, or
     * by rules that were changed, since then.
     *
     * @param published deliveries of the store before the run that no decision accepts
     * @param known all deliveries of the store after the run
     */
    public SortedMap<String, String> unexpected(Collection<DeliveryEntry> published, Collection<DeliveryEntry> known) {
        Map<String, List<DeliveryEntry>> byOrganisation =
                known.stream().collect(Collectors.groupingBy(DeliveryEntry::organisation));
        SortedMap<String, String> unexpected = new TreeMap<>();
        for (DeliveryEntry delivery : published) {
            rows(delivery, byOrganisation.getOrDefault(delivery.organisation(), List.of()))
                    .map(reason -> reason + "; it was published before that delivery")
                    .or(() -> rejected(delivery).map(reason -> reason + "; it was published before"))
                    .ifPresent(reason -> unexpected.put(delivery.id(), reason));
        }
        return unexpected;
    }

    /**
     * Returns why an empty snapshot is held. No limit decides about it, as the limits of a store with few people would let it
     * withdraw all of them, and an empty list is usually a failed export.
     */
    private static Optional<String> empty(DeliveryEntry delivery, List<DeliveryEntry> accepted) {
        if (delivery.mode() != DeliveryMode.SNAPSHOT) {
            return Optional.empty();
        }
        SortedSet<String> connectors = connectors(delivery);
        return connectors.stream()
                .filter(connector -> rowsRead(delivery, connector) == 0)
                .flatMap(connector -> preceding(delivery, connector, accepted)
                        .filter(before -> before.mode() == DeliveryMode.SNAPSHOT)
                        .map(before -> rowsRead(before, connector))
                        .filter(rows -> rows > 0)
                        .map(rows -> ofConnector(connector, connectors)
                                + "it is a list without any row, which would withdraw all rows of the earlier lists; the list"
                                + " before it has " + rows)
                        .stream())
                .findFirst();
    }

    private Optional<String> rejected(DeliveryEntry delivery) {
        if (delivery.isFullyRejected()) {
            // Nothing of it enters the store in any case; its files are in quarantine.
            return Optional.empty();
        }
        Map<String, List<FileEntry>> byConnector = delivery.files().stream()
                .collect(Collectors.groupingBy(
                        file -> settings.connectors().containsKey(file.connector()) ? file.connector() : "",
                        TreeMap::new,
                        Collectors.toList()));
        for (Map.Entry<String, List<FileEntry>> files : byConnector.entrySet()) {
            long read = files.getValue().stream().mapToLong(FileEntry::rowsRead).sum();
            long rejected =
                    files.getValue().stream().mapToLong(FileEntry::rejectedRows).sum();
            OptionalDouble limit = settings.rejectedLimit(delivery.organisation(), files.getKey());
            if (limit.isPresent() && read > 0 && Percentage.share(rejected, read) > limit.getAsDouble()) {
                return Optional.of(rejected + " of " + read + " rows are rejected, the limit is "
                        + Percentage.text(limit.getAsDouble()));
            }
        }
        return Optional.empty();
    }

    /** Compares the rows of each source with those of its preceding delivery: one delivery may contain files of several. */
    private Optional<String> rows(DeliveryEntry delivery, List<DeliveryEntry> accepted) {
        Expectations expected = settings.expectations(delivery.organisation());
        if (expected.minimumRows().isEmpty() && expected.maximumRows().isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> connectors = connectors(delivery);
        return connectors.stream()
                .flatMap(connector -> rows(delivery, connector, accepted, expected)
                        .map(reason -> ofConnector(connector, connectors) + reason)
                        .stream())
                .findFirst();
    }

    private static String ofConnector(String connector, SortedSet<String> connectors) {
        return connectors.size() == 1 ? "" : "of " + connector + ": ";
    }

    private static Optional<DeliveryEntry> preceding(
            DeliveryEntry delivery, String connector, List<DeliveryEntry> accepted) {
        return accepted.stream()
                .filter(other -> precedes(other, delivery, connector))
                .max(DeliveryOrder.EARLIEST_FIRST);
    }

    private static Optional<String> rows(
            DeliveryEntry delivery, String connector, List<DeliveryEntry> accepted, Expectations expected) {
        Optional<DeliveryEntry> preceding = preceding(delivery, connector, accepted);
        if (preceding.isEmpty()) {
            return Optional.empty();
        }
        long now = rowsRead(delivery, connector);
        long before = rowsRead(preceding.get(), connector);
        double ratio = Percentage.share(now, before);
        boolean isExpected = ratio >= expected.minimumRows().orElse(0)
                && ratio <= expected.maximumRows().orElse(Double.POSITIVE_INFINITY);
        return isExpected || (now == 0 && before == 0)
                ? Optional.empty()
                : Optional.of("it has " + now + " rows, the delivery before it " + before
                        + "; expected are "
                        + expected.minimumRows().stream()
                                .mapToObj(share -> "at least " + Percentage.text(share))
                                .findFirst()
                                .orElse("any number")
                        + expected.maximumRows().stream()
                                .mapToObj(share -> " and at most " + Percentage.text(share))
                                .findFirst()
                                .orElse("")
                        + " of that number");
    }

    private static SortedSet<String> connectors(DeliveryEntry delivery) {
        return delivery.files().stream().map(FileEntry::connector).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long rowsRead(DeliveryEntry delivery, String connector) {
        return delivery.files().stream()
                .filter(file -> file.connector().equals(connector))
                .mapToLong(FileEntry::rowsRead)
                .sum();
    }

    private static boolean precedes(DeliveryEntry other, DeliveryEntry delivery, String connector) {
        return other.organisation().equals(delivery.organisation())
                && other.customer().equals(delivery.customer())
                && DeliveryOrder.isBefore(other, delivery)
                && other.files().stream().anyMatch(file -> file.connector().equals(connector));
    }

    private Optional<String> old(DeliveryEntry delivery, OptionalInt age) {
        OptionalInt most = settings.expectations(delivery.organisation()).freshness();
        return most.isEmpty() || age.isEmpty() || age.getAsInt() <= most.getAsInt()
                ? Optional.empty()
                : Optional.of("its newest row is " + age.getAsInt()
                        + " days older than the day that it describes; expected are at most " + most.getAsInt());
    }

    private Optional<String> unfilled(DeliveryEntry delivery, Map<String, Double> filled) {
        for (Map.Entry<String, Double> required :
                settings.expectations(delivery.organisation()).required().entrySet()) {
            double share = filled.getOrDefault(required.getKey(), 1.0);
            if (share < required.getValue()) {
                return Optional.of("the field " + required.getKey() + " is filled in " + Percentage.text(share)
                        + " of the rows, expected are at least " + Percentage.text(required.getValue()));
            }
        }
        return Optional.empty();
    }
}
