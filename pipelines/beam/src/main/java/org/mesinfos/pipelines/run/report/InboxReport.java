package org.mesinfos.pipelines.run.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.run.reread.ReplayedFile;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Deliveries of a run in its report.
 *
 * @param deliveries every complete delivery in the inbox, sorted by organisation and name, followed by the replayed files of
 *     earlier deliveries
 * @param waiting deliveries that were not taken, with the reason
 */
public record InboxReport(List<DeliveryReport> deliveries, List<WaitingReport> waiting) {

    private static final Comparator<DeliveryReport> ORDER = Comparator.comparing(DeliveryReport::organisation)
            .thenComparing(delivery -> String.join("/", delivery.names()));

    /**
     * Returns the deliveries of a run.
     *
     * @param before snapshot that was published when the run started
     * @param after snapshot that the run published
     * @param facts results of the run
     */
    public static InboxReport of(Snapshot before, Snapshot after, List<RunFact> facts, List<WaitingReport> waiting) {
        Stream<DeliveryReport> seen = facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.SEEN)
                .map(fact -> DeliveryReport.of(
                        Objects.requireNonNull(fact.getSeen(), "a SEEN fact has its delivery"), after))
                .sorted(ORDER);
        Stream<DeliveryReport> replayed =
                ReplayedFile.between(before, after).stream().map(DeliveryReport::of);
        return new InboxReport(Stream.concat(seen, replayed).toList(), waiting);
    }

    /** Returns the names of the deliveries by id. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> !delivery.names().isEmpty())
                .forEach(delivery -> names.put(delivery.id(), delivery.joinedNames()));
        return names;
    }

    InboxReport without(ErasedReferences references) {
        return new InboxReport(
                deliveries.stream()
                        .map(delivery -> delivery.without(references))
                        .toList(),
                waiting.stream().map(delivery -> delivery.without(references)).toList());
    }
}
