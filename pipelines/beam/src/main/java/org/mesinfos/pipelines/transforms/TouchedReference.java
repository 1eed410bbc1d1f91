package org.mesinfos.pipelines.transforms;

import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ChangedReferences;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.records.SubjectKind;

/** Text of the subject of a row that this run adds or removes. Stateless. */
final class TouchedReference {

    private static final char SEPARATOR = '\u001f';

    private TouchedReference() {}

    /** Returns the text; empty if the row has no subject. */
    static String of(AcceptedRow row) {
        return row.subject()
                .map(subject -> row.origin().getOrganisation()
                        + SEPARATOR
                        + subject.kind().name()
                        + SEPARATOR
                        + subject.normalised())
                .orElse("");
    }

    static void add(String text, ChangedReferences references) {
        if (!text.isEmpty()) {
            String[] parts = text.split(String.valueOf(SEPARATOR), 3);
            references.add(parts[0], new Subject(SubjectKind.valueOf(parts[1]), parts[2]));
        }
    }
}
