package org.mesinfos.pipelines.dedup;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowOrder;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Sighting;

/**
 * An accepted row that reports an event, and whether a later snapshot of its source still has it.
 *
 * @param row the row
 * @param status whether the row is still current
 */
record EventRow(AcceptedRow row, RowStatus status) {

    /** Validity of a row with regard to later snapshots of its source. */
    enum RowStatus {
        /** No later snapshot replaces the row. */
        CURRENT,
        /** A later snapshot replaces the row. It remains a sighting of the event, but its values no longer apply. */
        SUPERSEDED
    }

    /** Orders rows by delivery, then by their order in the file. */
    static final Comparator<EventRow> DELIVERY_ORDER = Comparator.comparing(EventRow::delivery)
            .thenComparing(candidate -> candidate.origin().getFileSha256())
            .thenComparing(candidate -> candidate.row().row(), RowOrder.ROWS)
            .thenComparing(EventRow::origin, RowOrder.ORIGINS);

    /** Orders rows by the precedence of their sources, the highest first. */
    static final Comparator<EventRow> PRECEDENCE = Comparator.comparingInt(
                    (EventRow candidate) -> candidate.origin().getPrecedence())
            .reversed();

    /** Orders rows of one source by declared sequence, the latest first. */
    static final Comparator<EventRow> SEQUENCE = Comparator.comparing(
                    (EventRow candidate) -> candidate.origin().getSequence(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /** Orders rows by precedence, then by source, then as the source declares, then by delivery. */
    static final Comparator<EventRow> SURVIVORSHIP = PRECEDENCE
            .thenComparing(candidate -> candidate.origin().getConnector())
            .thenComparing(SEQUENCE)
            .thenComparing(DELIVERY_ORDER);

    RowOrigin origin() {
        return row.origin();
    }

    String delivery() {
        return row.origin().getDelivery();
    }

    boolean hasSameRecordAs(EventRow other) {
        return row.row().getRecord().equals(other.row.row().getRecord());
    }

    /** Returns the encoded record, which is equal for equal records. */
    ByteBuffer content() {
        return row.row().getRecord();
    }

    SpecificRecord decode(CanonicalCodec codec) {
        return row.decode(codec);
    }

    /**
     * Returns the sighting of the event that this row is.
     *
     * @param reported text of each field on which the rows of the event differ
     */
    Sighting sighting(Optional<Map<String, String>> reported) {
        int page = row.row().getPage();
        long line = row.row().getLine();
        String path = row.row().getPath();
        return new Sighting(
                origin().getDelivery(),
                origin().getFileSha256(),
                page == 0 ? null : page,
                line == 0 ? null : line,
                path.isEmpty() ? null : path,
                origin().getConnector(),
                origin().getConnectorVersion(),
                reported.orElse(null));
    }
}
