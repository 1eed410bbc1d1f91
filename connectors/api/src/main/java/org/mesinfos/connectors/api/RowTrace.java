package org.mesinfos.connectors.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The subjects and the key that a rejected row still shows. A snapshot delivery withdraws nothing that such a row could
 * have stated: earlier rows and links of these subjects, or with this key, remain.
 *
 * @param subjects the subject of the row, and the references and customers that it links; empty if none could be read
 * @param key the native reference of the event; empty if it could not be read
 * @param links the links that could be read
 */
public record RowTrace(List<Subject> subjects, Optional<RecordKey> key, List<SubjectLink> links) {

    /** The trace of a row that shows neither a subject nor a key. */
    public static final RowTrace NONE = new RowTrace(List.of(), Optional.empty(), List.of());

    public RowTrace {
        subjects = List.copyOf(subjects);
        links = List.copyOf(links);
    }

    /** Returns the trace of a row with a subject, a key and links; each may be missing. */
    public static RowTrace of(Optional<Subject> subject, Optional<RecordKey> key, List<SubjectLink> links) {
        List<Subject> subjects = new ArrayList<>();
        subject.ifPresent(subjects::add);
        for (SubjectLink link : links) {
            subjects.add(link.subject());
            subjects.add(link.customer());
        }
        return new RowTrace(
                subjects.stream().distinct().toList(),
                key.filter(known -> known.kind() == RecordKey.Kind.NATIVE),
                links);
    }

    /** Returns whether the row shows neither a subject nor a key, so that it could have stated anything. */
    public boolean isEmpty() {
        return subjects.isEmpty() && key.isEmpty();
    }

    /** Returns the counts only, since references are personal data. */
    @Override
    public String toString() {
        return "RowTrace of " + subjects.size() + " subjects";
    }
}
