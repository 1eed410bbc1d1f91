package org.mesinfos.pipelines.identity;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/** The digests of all subjects whose links decide about a row. Stateless. */
final class RowSubjects {

    /** No organisation has this id. */
    private static final String EVERY_ORGANISATION = "*";

    private RowSubjects() {}

    /** Returns the digest of the subject of a row, and that of the shorter form under which it may be linked. */
    public static List<String> digests(SubjectDigests by, String organisation, Optional<Subject> subject) {
        String digest = by.of(organisation, subject);
        return subject.flatMap(ReferenceForms::shortForm)
                .map(shortForm -> List.of(digest, by.of(organisation, Optional.of(shortForm))))
                .orElse(List.of(digest));
    }

    /** Returns the digest of a reference that an issuer may link for all organisations. */
    static String issued(SubjectDigests by, SubjectKind kind, String name) {
        return by.of(EVERY_ORGANISATION, Optional.of(new Subject(kind, name)));
    }
}
