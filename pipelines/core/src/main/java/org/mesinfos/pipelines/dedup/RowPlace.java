package org.mesinfos.pipelines.dedup;

import java.util.Comparator;
import org.mesinfos.pipelines.rows.RowOrder;

/**
 * Place of a row among the rows of its source, in order of time: by the first day of its file, then by file, then by the
 * order in the file, which may have the newest row first.
 *
 * @param firstDay first day of the file, in days since 1970-01-01; the lowest number if it has no dates
 */
record RowPlace(long firstDay, EventRow row, ExportFile.Direction direction) implements Comparable<RowPlace> {

    private static final Comparator<RowPlace> FILES = Comparator.comparingLong(RowPlace::firstDay)
            .thenComparing(place -> place.row().delivery())
            .thenComparing(place -> place.row().origin().getFileSha256())
            .thenComparing(place -> place.row().origin(), RowOrder.ORIGINS);

    @Override
    public int compareTo(RowPlace other) {
        int files = FILES.compare(this, other);
        if (files != 0) {
            return files;
        }
        int rows = RowOrder.ROWS.compare(row.row().row(), other.row.row().row());
        return direction == ExportFile.Direction.NEWEST_FIRST ? -rows : rows;
    }
}
