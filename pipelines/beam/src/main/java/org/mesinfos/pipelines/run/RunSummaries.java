package org.mesinfos.pipelines.run;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.elements.LinkingCounts;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.run.report.AssignedRows;
import org.mesinfos.pipelines.run.report.InboxFindings;
import org.mesinfos.pipelines.run.report.LinkedPersons;
import org.mesinfos.pipelines.run.report.ReadRows;
import org.mesinfos.pipelines.run.report.RereadFiles;
import org.mesinfos.pipelines.run.report.RunReport;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StoreSize;
import org.mesinfos.pipelines.run.report.WrittenBundles;
import org.mesinfos.pipelines.run.reread.ReplayedFile;
import org.mesinfos.pipelines.run.reread.RereadPlan;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotOrder;

/** Factory of the summary of a run, which counts the differences between the snapshots before and after it. */
final class RunSummaries {

    private RunSummaries() {}

    static RunSummary of(
            Snapshot before, Snapshot after, List<RunFact> facts, RereadPlan again, long waiting, Duration took) {
        ReadingTotals readingBefore = ReadingTotals.of(before);
        ReadingTotals readingNow = ReadingTotals.of(after);
        DeliveryTotals then = before.totals().deliveries();
        DeliveryTotals now = after.totals().deliveries();
        SortedMap<String, Long> rejected = new TreeMap<>();
        readingNow.rejected().forEach((reason, rows) -> {
            long increase = rows - readingBefore.rejected().getOrDefault(reason, 0L);
            if (increase != 0) {
                rejected.put(reason, increase);
            }
        });
        Optional<LinkingCounts> linking = linking(facts);
        return new RunSummary(
                new ReadRows(
                        newDeliveries(before, after).count(),
                        newDeliveries(before, after)
                                .mapToLong(delivery -> delivery.files().size())
                                .sum(),
                        readingNow.rowsRead() - readingBefore.rowsRead(),
                        readingNow.accepted() - readingBefore.accepted(),
                        readingNow.rejectedRows() - readingBefore.rejectedRows(),
                        rejected),
                assigned(then, now),
                bundles(after, facts),
                new RereadFiles(
                        ReplayedFile.between(before, after).size(),
                        noLongerAccepted(before, after),
                        again.files().size(),
                        again.lost().size(),
                        again.lostRows()),
                linking.map(RunSummaries::linked).orElse(LinkedPersons.NONE),
                inbox(before, after, facts, waiting),
                took.toMillis() / 1000.0,
                readingNow.accepted() == now.accountedFor(),
                after.id(),
                new StoreSize(
                        readingNow.deliveries(),
                        readingNow.accepted(),
                        now.kept(),
                        now.merged(),
                        now.unattributed(),
                        now.withheld() + now.superseded(),
                        now.suppressed()),
                Optional.empty(),
                Optional.empty(),
                linking.map(LinkingCounts::getExchangedNames).orElse(List.of()));
    }

    private static AssignedRows assigned(DeliveryTotals then, DeliveryTotals now) {
        long superseded = now.superseded() - then.superseded();
        return new AssignedRows(
                now.kept() - then.kept(),
                now.merged() - then.merged(),
                now.unattributed() - then.unattributed(),
                now.withheld() - then.withheld() + superseded,
                superseded,
                now.copied() - then.copied(),
                now.suppressed() - then.suppressed());
    }

    private static WrittenBundles bundles(Snapshot after, List<RunFact> facts) {
        long written = facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.SHARD)
                .mapToLong(RunFact::getWritten)
                .sum();
        long persons = after.totals().persons();
        return new WrittenBundles(persons, written, persons - written);
    }

    private static LinkedPersons linked(LinkingCounts counts) {
        return new LinkedPersons(
                counts.getJoined(),
                counts.getSeparated(),
                counts.getReviews(),
                Optional.ofNullable(counts.getPredictedFalseMerges()),
                Optional.ofNullable(counts.getMisfit()));
    }

    private static InboxFindings inbox(Snapshot before, Snapshot after, List<RunFact> facts, long waiting) {
        return new InboxFindings(
                waiting,
                held(after, facts),
                newDeliveries(before, after)
                        .filter(DeliveryEntry::isFullyRejected)
                        .count(),
                newDeliveries(before, after)
                        .filter(delivery -> delivery.order().equals(Optional.of(SnapshotOrder.UNKNOWN)))
                        .count(),
                after.deliveries().stream()
                        .filter(delivery -> delivery.warning().isPresent())
                        .filter(delivery -> !delivery.warning()
                                .equals(before.delivery(delivery.id()).flatMap(DeliveryEntry::warning)))
                        .count(),
                filesWithUnexpectedRows(after, facts));
    }

    /**
     * Returns the summary of an {@link IdleRun}.
     *
     * @param snapshot published snapshot
     * @param facts results of the run that published it, with the deliveries in the inbox
     * @param reviews number of pairs of people to review
     */
    static RunSummary idle(Snapshot snapshot, List<RunFact> facts, long reviews, long waiting) {
        List<String> exchangedNames =
                linking(facts).map(LinkingCounts::getExchangedNames).orElse(List.of());
        List<RunFact> unchanged = new ArrayList<>();
        unchanged.add(RunFact.newBuilder()
                .setKind(RunFactKind.IDENTITY)
                .setName("")
                .setEntry(ByteBuffer.allocate(0))
                .setLinking(new LinkingCounts(0L, 0L, reviews, null, null, exchangedNames))
                .build());
        facts.stream()
                .filter(fact -> fact.getSeen() != null && fact.getSeen().getStatus() == DeliveryStatus.HELD)
                .forEach(unchanged::add);
        return of(snapshot, snapshot, unchanged, RereadPlan.NONE, waiting, Duration.ZERO);
    }

    private static Optional<LinkingCounts> linking(List<RunFact> facts) {
        return facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.IDENTITY)
                .flatMap(fact -> Optional.ofNullable(fact.getLinking()).stream())
                .findFirst();
    }

    private static Stream<DeliveryEntry> newDeliveries(Snapshot before, Snapshot after) {
        return after.deliveries().stream()
                .filter(delivery -> before.delivery(delivery.id()).isEmpty());
    }

    /** Returns the rows that replayed files lack which had been accepted. Rows that other files gain do not hide them. */
    private static long noLongerAccepted(Snapshot before, Snapshot after) {
        return ReplayedFile.between(before, after).stream()
                .mapToLong(
                        file -> Math.max(0, accepted(before, file) - file.file().accepted()))
                .sum();
    }

    private static long accepted(Snapshot snapshot, ReplayedFile file) {
        return snapshot.delivery(file.delivery().id()).stream()
                .flatMap(delivery -> delivery.files().stream())
                .filter(entry -> entry.sha256().equals(file.file().sha256()))
                .mapToLong(FileEntry::accepted)
                .sum();
    }

    /** Returns the deliveries in the inbox that are held for approval, sorted by organisation. */
    private static List<ExcludedDelivery> held(Snapshot after, List<RunFact> facts) {
        return facts.stream()
                .filter(fact -> fact.getSeen() != null && fact.getSeen().getStatus() == DeliveryStatus.HELD)
                .flatMap(fact -> Optional.ofNullable(after.excluded().get(fact.getName())).stream())
                .sorted(Comparator.comparing(ExcludedDelivery::organisation).thenComparing(ExcludedDelivery::delivery))
                .toList();
    }

    /** Returns the number of files taken in this run whose number of rows differs from the declared one. */
    private static long filesWithUnexpectedRows(Snapshot after, List<RunFact> facts) {
        return facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.SEEN)
                .map(RunFact::getSeen)
                .filter(seen -> seen.getStatus() == DeliveryStatus.TAKEN)
                .flatMap(seen -> RunReport.files(seen, after).stream())
                .filter(RunReport.FileReport::hasUnexpectedRows)
                .count();
    }

    /** Totals of all files of a snapshot. */
    private record ReadingTotals(long deliveries, long rowsRead, long accepted, SortedMap<String, Long> rejected) {

        static ReadingTotals of(Snapshot snapshot) {
            long rowsRead = 0;
            long accepted = 0;
            SortedMap<String, Long> rejected = new TreeMap<>();
            for (DeliveryEntry delivery : snapshot.deliveries()) {
                for (FileEntry file : delivery.files()) {
                    rowsRead += file.rowsRead();
                    accepted += file.accepted();
                    file.rejected().forEach((reason, rows) -> rejected.merge(reason.name(), rows, Long::sum));
                }
            }
            return new ReadingTotals(snapshot.deliveries().size(), rowsRead, accepted, rejected);
        }

        long rejectedRows() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
