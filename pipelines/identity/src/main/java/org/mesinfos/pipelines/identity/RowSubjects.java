package org.mesinfos.pipelines.identity;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;

/** The digests of all subjects whose links decide about a row. Stateless. */
public final class RowSubjects {

    private RowSubjects() {}

    /** Returns the digest of the subject of a row, and that of the shorter form under which it may be linked. */
    public static List<String> digests(SubjectDigests by, String organisation, Optional<Subject> subject) {
        String digest = by.of(organisation, subject);
        return subject.flatMap(ReferenceForms::shortForm)
                .map(shortForm -> List.of(digest, by.of(organisation, Optional.of(shortForm))))
                .orElse(List.of(digest));
    }
}
