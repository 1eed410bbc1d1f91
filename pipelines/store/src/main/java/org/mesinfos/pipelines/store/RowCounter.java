package org.mesinfos.pipelines.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;

/**
 * Sum of the row counts of persons and of held rows (accepted rows in no bundle) by delivery, so that the audit can
 * compare them. Not thread-safe.
 */
final class RowCounter {

    private final Map<String, DeliveryTotals> byDelivery = new HashMap<>();
    private final SortedSet<String> schemas = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private long persons;
    private long bundleFiles;
    private long records;
    private long bundleBytes;

    void add(PersonEntry person) {
        persons++;
        long rows = 0;
        for (BundleFile file : person.files()) {
            bundleFiles++;
            rows += file.hasRecords() ? file.rows() : 0;
            bundleBytes += file.file().bytes();
            schemas.add(file.schemaSha256());
        }
        records += rows;
        long kept = 0;
        for (PersonDeliveryCounts counts : person.counts()) {
            kept += counts.kept();
            if (counts.accepted() != counts.kept() + counts.merged() + counts.superseded()) {
                addFinding(
                        person,
                        counts.accepted() + " rows of delivery " + counts.delivery() + " accepted, but "
                                + counts.kept() + " kept, " + counts.merged() + " merged and " + counts.superseded()
                                + " superseded");
            }
            add(
                    counts.delivery(),
                    new DeliveryTotals(
                            counts.kept(),
                            counts.merged(),
                            counts.superseded(),
                            0,
                            0,
                            counts.copies(),
                            counts.copied(),
                            counts.foreign(),
                            counts.borrowed(),
                            counts.borrowedSuperseded()));
        }
        if (kept > rows) {
            addFinding(person, kept + " rows kept as records, but the bundle contains " + rows);
        }
    }

    void add(HeldEntry held) {
        for (HeldRowCount counts : held.counts()) {
            DeliveryTotals totals =
                    switch (counts.reason()) {
                        case UNATTRIBUTED -> new DeliveryTotals(0, 0, 0, counts.rows(), 0);
                        case WITHHELD, DISPUTED, NO_CONSENT -> new DeliveryTotals(0, 0, 0, 0, counts.rows());
                    };
            add(counts.delivery(), totals);
        }
    }

    void add(RowCounter other) {
        other.byDelivery.forEach(this::add);
        schemas.addAll(other.schemas);
        findings.addAll(other.findings);
        persons += other.persons;
        bundleFiles += other.bundleFiles;
        records += other.records;
        bundleBytes += other.bundleBytes;
    }

    private void add(String delivery, DeliveryTotals totals) {
        byDelivery.merge(delivery, totals, DeliveryTotals::plus);
    }

    private void addFinding(PersonEntry person, String detail) {
        findings.add(new Finding(Finding.Kind.NOT_CONSERVED, person.accepted().path(), detail));
    }

    List<Finding> findings() {
        return findings;
    }

    DeliveryTotals totalsOf(String delivery) {
        return byDelivery.getOrDefault(delivery, DeliveryTotals.NONE);
    }

    /** Returns the deliveries that have rows but are not among the given ones. */
    SortedSet<String> deliveriesOtherThan(Set<String> known) {
        SortedSet<String> others = new TreeSet<>(byDelivery.keySet());
        others.removeAll(known);
        return others;
    }

    SortedSet<String> schemas() {
        return schemas;
    }

    /** @param suppressed rows of erased people, of which the store keeps only the number */
    SnapshotTotals totals(DeliveryTotals suppressed) {
        DeliveryTotals all = byDelivery.values().stream().reduce(suppressed, DeliveryTotals::plus);
        return new SnapshotTotals(persons, bundleFiles, records, bundleBytes, all);
    }
}
