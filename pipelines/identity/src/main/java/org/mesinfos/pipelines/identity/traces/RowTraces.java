package org.mesinfos.pipelines.identity.traces;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;

/**
 * Collector of the subjects and keys that the rejected rows of one split show, and the accepted ones without a subject, as
 * digests: a snapshot withdraws nothing that one of these rows could have stated. Not thread-safe.
 */
public final class RowTraces {

    private final String organisation;
    private final SubjectDigests by;
    private final int most;
    private final TreeSet<String> digests = new TreeSet<>();
    private boolean incomplete;

    /**
     * Creates an empty collector.
     *
     * @param organisation organisation of the rows
     * @param by digests of subjects and keys
     * @param most maximum number of digests
     */
    public RowTraces(String organisation, SubjectDigests by, int most) {
        this.organisation = organisation;
        this.by = by;
        this.most = most;
    }

    /** Adds digests that were computed before. */
    public void add(Collection<String> earlier) {
        if (!incomplete) {
            digests.addAll(earlier);
            incomplete = digests.size() > most;
        }
    }

    /** Adds a rejected row. */
    public void addRejected(RowTrace trace) {
        if (incomplete) {
            return;
        }
        trace.subjects().forEach(subject -> digests.add(by.of(organisation, Optional.of(subject))));
        trace.links()
                .forEach(link -> digests.add(new HoldingDigests(
                                by.of(organisation, Optional.of(link.subject())),
                                by.of(organisation, Optional.of(link.customer())))
                        .together()));
        trace.key().ifPresent(key -> digests.add(by.ofKey(organisation, key.value())));
        if (trace.isEmpty()) {
            digests.add(HoldingDigests.ANYTHING);
        } else if (trace.subjects().isEmpty()) {
            digests.add(HoldingDigests.UNKNOWN_CUSTOMER);
        }
        incomplete = digests.size() > most;
    }

    /** Adds an accepted row. It shows all that it states if it has a subject. */
    public void addAccepted(ParsedRow row) {
        if (row.subject().isPresent() || incomplete) {
            return;
        }
        digests.add(by.ofKeyWithSubject(organisation, row.key().value()));
        if (row.links().isEmpty()) {
            digests.add(HoldingDigests.UNKNOWN_CUSTOMER);
        }
        incomplete = digests.size() > most;
    }

    /** Returns the digests, sorted; none if there are too many. */
    public List<String> digests() {
        return incomplete ? List.of() : List.copyOf(digests);
    }

    /** Returns whether there are too many digests to list. */
    public boolean isIncomplete() {
        return incomplete;
    }
}
