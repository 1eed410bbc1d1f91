package org.mesinfos.pipelines.run.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.HeldReason;

/** Reports of a run with one delivery of one file: 1,100 rows, 7 of them rejected and 12 disputed. */
final class SmallRunReports {

    /** Id of the delivery, and hash of its file. */
    static final String ID = "ab".repeat(32);

    private static final RunPeriod PERIOD = new RunPeriod("2024-02-03T02:15:00Z", "2024-02-03T02:16:00Z");

    private SmallRunReports() {}

    /** Returns a report that has a value in every list. */
    static RunReport full() {
        return new RunReport(
                PERIOD,
                summary(1),
                new InboxReport(
                        List.of(delivery(OptionalLong.of(1100))),
                        List.of(new WaitingReport("bank", "february", "a file is being written"))),
                new HeldReport(List.of(new DisputedRows("bank", 12, "2024-02-01")), List.of(disputed())),
                List.of(new TableReport("Categories", "3", "Mesinfos")),
                new RunMeasures(
                        List.of(new EarlierRun("2024-01-03T02:15:00Z", 900, 0, 2, 40.5)),
                        List.of(new StageReport("Read the inbox", 1.5, StageReport.Measure.ELAPSED))),
                new MissingData(
                        List.of(new NeverFilledFields("bank/operations", List.of("BankTransaction.label"))),
                        List.of(new CoveredMonths(
                                "bank", "BANK_TRANSACTION", "2023-11", "2024-01", List.of("2023-12")))));
    }

    /** Returns a report without waiting files, earlier runs and missing data, that lists unattributed and disputed rows. */
    static RunReport ofHeldRows() {
        HeldRows unattributed =
                new HeldRows("bank", ID, HeldReason.UNATTRIBUTED, 1013, Optional.of("january"), Optional.empty());
        return new RunReport(
                PERIOD,
                summary(0),
                new InboxReport(List.of(delivery(OptionalLong.empty())), List.of()),
                new HeldReport(List.of(), List.of(unattributed, disputed())),
                List.of(),
                new RunMeasures(List.of(), List.of()),
                new MissingData(List.of(), List.of()));
    }

    private static RunSummary summary(int waiting) {
        return new RunSummary(
                new ReadRows(1, 1, 1100, 1093, 7, rejected()),
                new AssignedRows(68, 0, 1013, 12, 0, 0, 0),
                new WrittenBundles(2, 2, 0),
                RereadFiles.NONE,
                RemovedDeliveries.NONE,
                LinkedPersons.NONE,
                InboxFindings.waiting(waiting),
                60.0,
                true,
                "snapshot",
                new StoreSize(1, 1093, 68, 0, 1013, 12, 0),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static DeliveryReport delivery(OptionalLong promisedRows) {
        FileReport file = new FileReport(
                "operations.csv", ID, "bank/operations", 1100, 1093, rejected(), 0, "COMPLETE", promisedRows);
        return new DeliveryReport("bank", List.of("january"), ID, "TAKEN", List.of(file));
    }

    private static HeldRows disputed() {
        return new HeldRows("bank", ID, HeldReason.DISPUTED, 12, Optional.of("january"), Optional.of("2024-02-01"));
    }

    private static SortedMap<String, Long> rejected() {
        return new TreeMap<>(Map.of("MISSING_VALUE", 7L));
    }
}
