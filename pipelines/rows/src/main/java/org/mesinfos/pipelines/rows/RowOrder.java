package org.mesinfos.pipelines.rows;

import java.util.Comparator;
import java.util.List;

/** Total order of rows: by source, then by locator, then by content. */
public final class RowOrder {

    private static final Comparator<EncodedRow> LOCATORS = Comparator.comparingInt(EncodedRow::getPage)
            .thenComparingLong(EncodedRow::getLine)
            .thenComparingInt(row -> row.getPath().length())
            .thenComparing(EncodedRow::getPath);

    /** Orders rows of one file by locator, then by content. */
    public static final Comparator<EncodedRow> ROWS = LOCATORS.thenComparing(
                    EncodedRow::getSubjectKind, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EncodedRow::getSubject, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EncodedRow::getKeyKind)
            .thenComparing(EncodedRow::getKey)
            .thenComparing(EncodedRow::getRecord)
            .thenComparingInt(EncodedRow::getCopies)
            .thenComparing(EncodedRow::getCopied);

    private static final Comparator<RowOrigin> DIFFERENT_ORIGINS = Comparator.comparing(RowOrigin::getOrganisation)
            .thenComparing(RowOrigin::getDelivery)
            .thenComparing(RowOrigin::getFileSha256)
            .thenComparing(RowOrigin::getConnector)
            .thenComparingInt(RowOrigin::getConnectorVersion)
            .thenComparing(RowOrigin::getMode)
            .thenComparing(RowOrigin::getSequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(RowOrigin::getPrecedence);

    /**
     * Orders origins by source, then by connector. Rows of one file share the object, so identity is compared first.
     */
    public static final Comparator<RowOrigin> ORIGINS =
            (left, right) -> left == right ? 0 : DIFFERENT_ORIGINS.compare(left, right);

    /** Orders batches by origin, then by record type. */
    static final Comparator<RowBatch> BATCHES =
            Comparator.comparing(RowBatch::getOrigin, ORIGINS).thenComparing(RowBatch::getRecordType);

    private RowOrder() {}

    /** Compares two sorted lists lexicographically, row by row. */
    static int compare(List<EncodedRow> left, List<EncodedRow> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int order = ROWS.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
