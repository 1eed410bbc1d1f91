package org.mesinfos.pipelines.rows;

import java.util.Comparator;
import java.util.List;

/**
 * What one parse of a file found at one place of it for one subject.
 *
 * <p>Usually one row; a line that becomes several records of one type gives several, which stand or fall together.
 *
 * @param origin how the file was read
 * @param rows sorted
 */
record Reading(RowOrigin origin, List<EncodedRow> rows) {

    /** A later version of the connector knows better; the rest only makes the choice the same in any order. */
    private static final Comparator<Reading> TRUST = Comparator.comparingInt(
                    (Reading reading) -> reading.origin().getConnectorVersion())
            .thenComparingInt(reading -> reading.rows().size())
            .thenComparing(Reading::origin, RowOrder.ORIGINS)
            .thenComparing(Reading::rows, RowOrder::compare);

    Reading better(Reading other) {
        return TRUST.compare(this, other) >= 0 ? this : other;
    }

    /** What two parses must agree on to have read the same. */
    record Place(int page, long line, String path, RowSubjectKind subjectKind, String subject) {
        static Place of(EncodedRow row) {
            return new Place(row.getPage(), row.getLine(), row.getPath(), row.getSubjectKind(), row.getSubject());
        }
    }
}
