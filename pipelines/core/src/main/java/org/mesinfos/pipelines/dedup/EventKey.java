package org.mesinfos.pipelines.dedup;

import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.RecordType;

/**
 * What rows must agree on to tell of the same event, but for which occurrence of it they are.
 *
 * @param subjectKind null when the rows name no subject
 * @param subject normalised; empty when the rows name none
 */
record EventKey(
        RecordType type,
        String organisation,
        RowSubjectKind subjectKind,
        String subject,
        RowKeyKind keyKind,
        String key) {

    /** Makes keys of rows. Rows of one subject stand together, so the last one is remembered. For one thread. */
    static final class Maker {

        private String reference = "";
        private String normalised = "";

        EventKey key(RecordType type, RowOrigin origin, EncodedRow row) {
            return new EventKey(
                    type,
                    origin.getOrganisation(),
                    row.getSubjectKind(),
                    row.getSubject() == null ? "" : normalised(row.getSubject()),
                    row.getKeyKind(),
                    row.getKey());
        }

        private String normalised(String subject) {
            if (!subject.equals(reference)) {
                reference = subject;
                normalised = Subject.customer(subject).normalised();
            }
            return normalised;
        }
    }
}
