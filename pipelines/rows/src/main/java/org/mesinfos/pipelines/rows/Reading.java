package org.mesinfos.pipelines.rows;

import java.util.Comparator;
import java.util.List;

/**
 * Rows that one parse of a file produced at one locator for one subject.
 *
 * <p>Usually one row. A line that produces several records of one type has several rows, which are retained or replaced
 * together.
 *
 * @param origin source of the rows
 * @param rows the rows, sorted
 */
record Reading(RowOrigin origin, List<EncodedRow> rows) {

    /**
     * Orders parses by preference. A later version of the connector is preferred; the other criteria only make the
     * choice independent of the order of the input.
     */
    private static final Comparator<Reading> TRUST = Comparator.comparingInt(
                    (Reading reading) -> reading.origin().getConnectorVersion())
            .thenComparingInt(reading -> reading.rows().size())
            .thenComparing(Reading::origin, RowOrder.ORIGINS)
            .thenComparing(Reading::rows, RowOrder::compare);

    /** Returns the preferred one of this parse and another. */
    Reading better(Reading other) {
        return TRUST.compare(this, other) >= 0 ? this : other;
    }

    /** Key by which rows of two parses of one file correspond. */
    record Place(int page, long line, String path, RowSubjectKind subjectKind, String subject) {
        static Place of(EncodedRow row) {
            return new Place(row.getPage(), row.getLine(), row.getPath(), row.getSubjectKind(), row.getSubject());
        }
    }
}
