package org.mesinfos.pipelines.guard;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.guard.BundleNumbers.Rows;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Check whether a new delivery is held for approval because too many bundles would shrink.
 *
 * <p>A bundle shrinks if rows that it had are withdrawn, held, or not accepted any more, and if it loses all its records of one
 * type, or more than half of them. Rows that move from one person to another are not withdrawn.
 *
 * <p>A limit is relative to the bundles with rows of the organisations that lose rows. Bundles of others do not count, as an
 * organisation could invent customers to lift the limit of all others.
 */
public final class WithdrawalGate {

    /** Reason for the organisation: numbers of bundles depend on the data of others. */
    public static final String REASON = "it would withdraw rows from more bundles than the limit allows";

    private static final Comparator<DeliveryEntry> LAST_SNAPSHOT = Comparator.comparing(
                    (DeliveryEntry delivery) -> delivery.mode() == DeliveryMode.SNAPSHOT)
            .thenComparing(DeliveryOrder.EARLIEST_FIRST);

    private final GuardSettings settings;
    private final ShardReader persons;

    public WithdrawalGate(GuardSettings settings, ShardReader persons) {
        this.settings = settings;
        this.persons = persons;
    }

    /**
     * Returns the deliveries to hold, by id, with the numbers for the operator. Of several deliveries of one
     * organisation, the last snapshot in declared order is named first; the result without it shows whether that is
     * sufficient.
     *
     * @param before the published snapshot
     * @param after the draft, with its totals
     * @param taken new deliveries
     * @param accepted ids of the new deliveries that a decision accepts
     * @param retracted ids of the deliveries that the run removes; bundles with rows of them do not count, as they are
     *     meant to shrink
     */
    public SortedMap<String, String> held(
            Snapshot before,
            Snapshot after,
            Collection<DeliveryEntry> taken,
            Set<String> accepted,
            Set<String> retracted)
            throws IOException {
        Set<String> withdrawn = deliveriesWithWithdrawnRows(before, after);
        SortedMap<String, String> held = new TreeMap<>();
        if (withdrawn.isEmpty() || accepted.containsAll(ids(taken))) {
            return held;
        }
        Set<String> delivering = new HashSet<>();
        taken.forEach(delivery -> delivering.add(delivery.organisation()));
        ShrunkenBundles bundles = shrunkenBundles(before, after, withdrawn, retracted);
        BundleNumbers numbers = new BundleNumbers(before, persons);
        for (String organisation : bundles.losers()) {
            Optional<Shrinkage> excess = delivering.contains(organisation)
                    ? numbers.excess(
                            bundles.ofOrganisation(organisation), settings.limits(organisation), Rows.OF_STATED_HOLDERS)
                    : ofOthers(numbers, bundles.ofOrganisation(organisation), settings.limits(organisation));
            if (excess.isPresent()) {
                last(organisation, taken, accepted)
                        .ifPresent(
                                delivery -> held.put(delivery.id(), excess.get().text()));
            }
        }
        if (held.isEmpty()) {
            Optional<Shrinkage> excess = excessOfRules(bundles, delivering, numbers);
            if (excess.isPresent()) {
                taken.stream()
                        .filter(delivery -> !accepted.contains(delivery.id()))
                        .max(LAST_SNAPSHOT)
                        .ifPresent(
                                delivery -> held.put(delivery.id(), excess.get().text()));
            }
        }
        return held;
    }

    /**
     * Returns the bundles that shrink although no new delivery can be the cause, if they are more than the general limit: the
     * cause is a change of rules, such as a corrected mapping, or of settings. A bundle counts once, however many organisations
     * it loses rows of, as the rules of all organisations may have changed together. If these bundles are below the limit, those
     * of one organisation may still be above it.
     *
     * @param retracted ids of the deliveries that the run removes; bundles with rows of them do not count
     */
    public Optional<Shrinkage> shrunkenByRules(Snapshot before, Snapshot after, Set<String> retracted)
            throws IOException {
        Set<String> withdrawn = deliveriesWithWithdrawnRows(before, after);
        if (withdrawn.isEmpty()) {
            return Optional.empty();
        }
        ShrunkenBundles bundles = shrunkenBundles(before, after, withdrawn, retracted);
        BundleNumbers numbers = new BundleNumbers(before, persons);
        return excessOfRules(bundles, Set.of(), numbers);
    }

    /** Compares the bundles of all organisations without a new delivery, and then those of each of them, with the general limit. */
    private Optional<Shrinkage> excessOfRules(ShrunkenBundles bundles, Set<String> delivering, BundleNumbers numbers)
            throws IOException {
        ShrunkenBundles.Part all = bundles.without(delivering);
        Optional<Shrinkage> excess = ofOthers(numbers, all, settings.general());
        for (String organisation : all.organisations()) {
            if (excess.isPresent()) {
                break;
            }
            excess = ofOthers(numbers, bundles.ofOrganisation(organisation), settings.general());
        }
        return excess;
    }

    private static Optional<Shrinkage> ofOthers(
            BundleNumbers numbers, ShrunkenBundles.Part shrunken, DeliveryLimits limits) throws IOException {
        return numbers.excess(shrunken, limits, Rows.ALL);
    }

    private static Set<String> ids(Collection<DeliveryEntry> deliveries) {
        Set<String> ids = new HashSet<>();
        deliveries.forEach(delivery -> ids.add(delivery.id()));
        return ids;
    }

    /** Returns the deliveries of which more rows are in no bundle than before, or fewer are accepted. */
    private static Set<String> deliveriesWithWithdrawnRows(Snapshot before, Snapshot after) {
        Set<String> withdrawn = new HashSet<>();
        before.ledger().forEach((id, entry) -> {
            LedgerEntry now = after.ledger().get(id);
            if (now != null && losesRows(entry.totals(), now.totals())) {
                withdrawn.add(id);
            }
        });
        return withdrawn;
    }

    private static boolean losesRows(DeliveryTotals before, DeliveryTotals after) {
        return rowsInNoBundle(after) > rowsInNoBundle(before) || after.accountedFor() < before.accountedFor();
    }

    private static long rowsInNoBundle(DeliveryTotals totals) {
        return totals.superseded() + totals.unattributed() + totals.withheld();
    }

    private ShrunkenBundles shrunkenBundles(
            Snapshot before, Snapshot after, Set<String> withdrawn, Set<String> retracted) throws IOException {
        ShrunkenBundles bundles = new ShrunkenBundles();
        for (ShardEntry shard : before.shards().values()) {
            ShardEntry now = after.shards().get(shard.shard());
            if (shard.equals(now)) {
                continue;
            }
            Map<String, PersonEntry> remaining = new HashMap<>();
            if (now != null) {
                persons.read(now).forEach(person -> remaining.put(person.personId(), person));
            }
            for (PersonEntry person : persons.read(shard)) {
                PersonEntry rest = remaining.get(person.personId());
                if (person.counts().stream().anyMatch(counts -> retracted.contains(counts.delivery()))) {
                    continue;
                }
                if (losesMostOfOneType(person.files(), rest == null ? List.of() : rest.files())) {
                    bundles.add(losers(person, rest, withdrawn, before));
                }
            }
        }
        return bundles;
    }

    private static boolean losesMostOfOneType(List<BundleFile> before, List<BundleFile> after) {
        Map<String, Long> rows = new HashMap<>();
        after.forEach(file -> rows.put(file.recordType(), file.rows()));
        return before.stream()
                .filter(BundleFile::hasRecords)
                .anyMatch(file -> 2 * (file.rows() - rows.getOrDefault(file.recordType(), 0L)) > file.rows());
    }

    /** Returns the organisations of which the bundle loses withdrawn rows. */
    private static Set<String> losers(
            PersonEntry person, @Nullable PersonEntry rest, Set<String> withdrawn, Snapshot before) {
        Map<String, Long> visible = new HashMap<>();
        if (rest != null) {
            rest.countsByDelivery().values().forEach(counts -> visible.put(counts.delivery(), visibleRows(counts)));
        }
        Set<String> organisations = new HashSet<>();
        for (PersonDeliveryCounts counts : person.countsByDelivery().values()) {
            if (withdrawn.contains(counts.delivery())
                    && visibleRows(counts) > visible.getOrDefault(counts.delivery(), 0L)) {
                before.delivery(counts.delivery()).ifPresent(delivery -> organisations.add(delivery.organisation()));
            }
        }
        return organisations;
    }

    /**
     * Returns the rows that a bundle shows. Superseded rows whose holder only the issuer of their reference states count among
     * them: otherwise a held delivery would show its organisation which references have a holder.
     */
    private static long visibleRows(PersonDeliveryCounts counts) {
        return counts.kept() + counts.merged() + counts.copied() + counts.borrowedSuperseded();
    }

    /**
     * Returns the new delivery to hold: one of the organisation, else of any. Empty if a decision accepts a snapshot of
     * the organisation in this run, because its effect cannot be distinguished from that of the others.
     */
    private static Optional<DeliveryEntry> last(
            String organisation, Collection<DeliveryEntry> taken, Set<String> accepted) {
        List<DeliveryEntry> own = taken.stream()
                .filter(delivery -> delivery.organisation().equals(organisation))
                .toList();
        if (own.stream().anyMatch(delivery -> accepted.contains(delivery.id()))) {
            return Optional.empty();
        }
        return (own.isEmpty() ? taken : own)
                .stream().filter(delivery -> !accepted.contains(delivery.id())).max(LAST_SNAPSHOT);
    }
}
