package org.mesinfos.pipelines.request;

import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.CalendarDay;

/**
 * The part of a store that a request concerns, now.
 *
 * @param bundle the person's bundle
 * @param erasedOn day on which the person was erased; empty if not
 * @param currentId id under which the named record is in the bundle: its own, or that of the record it was merged into;
 *     empty if the request names none, or if it is not in the bundle
 * @param rows for each row that the request names, the id of the record that has it; empty if no record has it
 */
public record RequestState(
        Bundle bundle, Optional<CalendarDay> erasedOn, Optional<String> currentId, List<Optional<String>> rows) {

    /** Relation of the person's bundle to the one that the person saw. */
    public enum Bundle {
        /** It is the same. */
        UNCHANGED,
        /** It has changed since. */
        CHANGED,
        /** The person was erased. */
        ERASED,
        /** The store has no bundle of the person. */
        ABSENT
    }

    public RequestState {
        rows = List.copyOf(rows);
    }
}
