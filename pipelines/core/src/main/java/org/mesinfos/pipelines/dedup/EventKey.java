package org.mesinfos.pipelines.dedup;

import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.RecordType;

/**
 * The fields, besides the occurrence number, that rows of one event have in common.
 *
 * @param subjectKind null if the rows name no subject
 * @param subject normalised; empty if the rows name none
 */
record EventKey(
        RecordType type,
        String organisation,
        @Nullable RowSubjectKind subjectKind,
        String subject,
        RowKeyKind keyKind,
        String key) {

    /**
     * Factory of the keys of rows. Remembers the last subject, because rows of one subject follow each other. Not
     * thread-safe.
     */
    static final class EventKeyFactory {

        private String reference = "";
        private @Nullable RowSubjectKind kind;
        private String normalised = "";

        EventKey key(RecordType type, RowOrigin origin, EncodedRow row) {
            String subject = row.getSubject();
            return new EventKey(
                    type,
                    origin.getOrganisation(),
                    row.getSubjectKind(),
                    subject == null ? "" : normalised(subject, row),
                    row.getKeyKind(),
                    row.getKey());
        }

        private String normalised(String subject, EncodedRow row) {
            if (row.getSubjectKind() != kind || !reference.equals(subject)) {
                reference = subject;
                kind = row.getSubjectKind();
                normalised = AcceptedRow.subject(row).map(Subject::normalised).orElse("");
            }
            return normalised;
        }
    }
}
