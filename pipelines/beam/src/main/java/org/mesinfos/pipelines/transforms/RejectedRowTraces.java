package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;

/** Collector of the subjects and keys that the rejected rows of one split show, as digests. Not thread-safe. */
final class RejectedRowTraces {

    private final String organisation;
    private final TreeSet<String> digests = new TreeSet<>();
    private final SubjectDigests by;
    private boolean incomplete;

    RejectedRowTraces(String organisation, SubjectDigests by) {
        this.by = by;
        this.organisation = organisation;
    }

    /** Adds a rejected row. */
    void add(RowTrace trace) {
        if (trace.isEmpty() || incomplete) {
            incomplete = true;
            return;
        }
        trace.subjects().forEach(subject -> digests.add(by.of(organisation, Optional.of(subject))));
        trace.links()
                .forEach(link -> digests.add(new HoldingDigests(
                                by.of(organisation, Optional.of(link.subject())),
                                by.of(organisation, Optional.of(link.customer())))
                        .together()));
        trace.key().ifPresent(key -> digests.add(by.ofKey(organisation, key.value())));
        incomplete = digests.size() > RejectedTraces.MAX_DIGESTS;
    }

    /** Returns the digests, sorted; none if a row showed nothing or if there are too many. */
    List<String> digests() {
        return incomplete ? List.of() : List.copyOf(digests);
    }

    /** Returns whether a rejected row shows neither a subject nor a key, or whether there are too many to list. */
    boolean isIncomplete() {
        return incomplete;
    }
}
