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
import org.mesinfos.pipelines.run.report.FileReport;
import org.mesinfos.pipelines.run.report.InboxFindings;
import org.mesinfos.pipelines.run.report.LinkedPersons;
import org.mesinfos.pipelines.run.report.ReadRows;
import org.mesinfos.pipelines.run.report.RemovedDeliveries;
import org.mesinfos.pipelines.run.report.RereadFiles;
import org.mesinfos.pipelines.run.report.RowChange;
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
        DeliveryTotals then = before.totals().deliveries();
        DeliveryTotals now = after.totals().deliveries();
        FileTotals removed = FileTotals.of(removedDeliveries(before, after).flatMap(RunSummaries::files));
        Optional<LinkingCounts> linking = linking(facts);
        return new RunSummary(
                read(newDeliveries(before, after).toList()),
                assigned(then, now),
                bundles(after, facts),
                new RereadFiles(
                        ReplayedFile.between(before, after).size(),
                        change(before, after),
                        noLongerAccepted(before, after),
                        again.files().size(),
                        again.lost().size(),
                        again.lostRows()),
                new RemovedDeliveries(
                        removedDeliveries(before, after).count(), removed.accepted(), removed.rejectedRows()),
                linking.map(RunSummaries::linked).orElse(LinkedPersons.NONE),
                inbox(before, after, facts, waiting),
                took.toMillis() / 1000.0,
                accepted(after) == now.accountedFor(),
                after.id(),
                new StoreSize(
                        after.deliveries().size(),
                        accepted(after),
                        now.kept(),
                        now.merged(),
                        now.unattributed(),
                        now.withheld() + now.superseded(),
                        now.suppressed()),
                Optional.empty(),
                Optional.empty(),
                linking.map(LinkingCounts::getExchangedNames).orElse(List.of()));
    }

    private static ReadRows read(List<DeliveryEntry> deliveries) {
        FileTotals totals = FileTotals.of(deliveries.stream().flatMap(RunSummaries::files));
        return new ReadRows(
                deliveries.size(),
                totals.files(),
                totals.rowsRead(),
                totals.accepted(),
                totals.rejectedRows(),
                totals.rejected());
    }

    /** Returns the difference between the results of replayed files and their earlier ones. */
    private static RowChange change(Snapshot before, Snapshot after) {
        List<ReplayedFile> replayed = ReplayedFile.between(before, after);
        FileTotals now = FileTotals.of(replayed.stream().map(ReplayedFile::file));
        FileTotals then = FileTotals.of(replayed.stream().flatMap(file -> earlier(before, file)));
        SortedMap<String, Long> rejected = new TreeMap<>(now.rejected());
        then.rejected().forEach((reason, rows) -> rejected.merge(reason, -rows, Long::sum));
        rejected.values().removeIf(rows -> rows == 0);
        return new RowChange(now.accepted() - then.accepted(), now.rejectedRows() - then.rejectedRows(), rejected);
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
        return onlyIn(after, before);
    }

    private static Stream<DeliveryEntry> removedDeliveries(Snapshot before, Snapshot after) {
        return onlyIn(before, after);
    }

    private static Stream<DeliveryEntry> onlyIn(Snapshot one, Snapshot other) {
        return one.deliveries().stream()
                .filter(delivery -> other.delivery(delivery.id()).isEmpty());
    }

    private static Stream<FileEntry> files(DeliveryEntry delivery) {
        return delivery.files().stream();
    }

    /** Returns the rows that replayed files lack which had been accepted. Rows that other files gain do not hide them. */
    private static long noLongerAccepted(Snapshot before, Snapshot after) {
        return ReplayedFile.between(before, after).stream()
                .mapToLong(file -> Math.max(
                        0,
                        earlier(before, file).mapToLong(FileEntry::accepted).sum()
                                - file.file().accepted()))
                .sum();
    }

    /** Returns the earlier result of a replayed file. */
    private static Stream<FileEntry> earlier(Snapshot before, ReplayedFile file) {
        return before.delivery(file.delivery().id()).stream()
                .flatMap(RunSummaries::files)
                .filter(entry -> entry.sha256().equals(file.file().sha256()));
    }

    private static long accepted(Snapshot snapshot) {
        return snapshot.deliveries().stream().mapToLong(DeliveryEntry::accepted).sum();
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
                .flatMap(seen -> FileReport.of(seen, after).stream())
                .filter(FileReport::hasUnexpectedRows)
                .count();
    }

    /** Totals of files. */
    private record FileTotals(long files, long rowsRead, long accepted, SortedMap<String, Long> rejected) {

        static FileTotals of(Stream<FileEntry> entries) {
            List<FileEntry> files = entries.toList();
            SortedMap<String, Long> rejected = new TreeMap<>();
            files.forEach(
                    file -> file.rejected().forEach((reason, rows) -> rejected.merge(reason.name(), rows, Long::sum)));
            return new FileTotals(
                    files.size(),
                    files.stream().mapToLong(FileEntry::rowsRead).sum(),
                    files.stream().mapToLong(FileEntry::accepted).sum(),
                    rejected);
        }

        long rejectedRows() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
