package org.mesinfos.pipelines.rows;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that one parse of a file produced at one locator for one subject.
 *
 * <p>Usually one row. A line that produces several records of one type has several rows, which are retained or replaced
 * together.
 *
 * @param origin source of the rows
 * @param rows the rows, sorted
 */
record LocatedRows(RowOrigin origin, List<EncodedRow> rows) {

    /**
     * Orders parses by preference. A later version of the connector is preferred; the other criteria only make the
     * choice independent of the order of the input.
     */
    private static final Comparator<LocatedRows> PREFERENCE = Comparator.comparingInt(
                    (LocatedRows reading) -> reading.origin().getConnectorVersion())
            .thenComparingInt(reading -> reading.rows().size())
            .thenComparing(LocatedRows::origin, RowOrder.ORIGINS)
            .thenComparing(LocatedRows::rows, RowOrder::compare);

    /** Returns the preferred one of this parse and another. */
    LocatedRows preferred(LocatedRows other) {
        return PREFERENCE.compare(this, other) >= 0 ? this : other;
    }

    /** Key by which rows of two parses of one file correspond. */
    record Key(
            int page,
            long line,
            String path,
            @Nullable RowSubjectKind subjectKind,
            @Nullable String subject) {
        static Key of(EncodedRow row) {
            return new Key(row.getPage(), row.getLine(), row.getPath(), row.getSubjectKind(), row.getSubject());
        }
    }
}
