package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * A file of a delivery in the ledger, with its row counts: rows read = accepted + rejected.
 *
 * @param sha256 the SHA-256 of the bytes
 * @param bytes the size in bytes
 * @param mediaType the detected media type, such as {@code text/csv}
 * @param connector the id of the connector that read the file; empty if none did
 * @param connectorVersion the version of that connector; 0 if none read the file
 * @param rowsRead the number of rows; a file that no connector reads counts as one rejected row
 * @param accepted the number of rows that were parsed into records
 * @param rejected the number of rejected rows by reason, without reasons that did not occur
 * @param skipped the number of lines without data by the rules of the format; not included in the rows read
 * @param completeness whether the whole file was read
 * @param quarantine the details of the rejections; present if any row was rejected, in which case the store also
 *     contains the original bytes
 * @param traces the subjects and keys that the rejected rows of a snapshot show, and its accepted rows without a subject;
 *     empty, and absent from the JSON, for an append delivery, if there are no such rows, or if an earlier version of the program
 *     read the file
 * @param asOf the day whose state the file of a snapshot delivery describes; empty if it is unknown, and then absent
 *     from the JSON
 * @param passedOver the connectors that recognise the file but could read none of its rows, so that another one read it;
 *     absent from the JSON if there are none
 * @param mode append, for an append file of a snapshot delivery, as each connector has a mode of its own; otherwise empty, and absent
 *     from the JSON: the file has the mode of its delivery, as in entries of earlier versions
 */
public record FileEntry(
        String sha256,
        long bytes,
        String mediaType,
        String connector,
        int connectorVersion,
        long rowsRead,
        long accepted,
        SortedMap<RejectionReason, Long> rejected,
        long skipped,
        Completeness completeness,
        Optional<ContentFile> quarantine,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RejectedTraces> traces,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CalendarDay> asOf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CandidateConnector> passedOver,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DeliveryMode> mode) {

    /** Degree to which a file was read. */
    public enum Completeness {
        /** The whole file was read. */
        COMPLETE,
        /** Part of the file could not be read, so rows may be missing. */
        PARTIAL
    }

    public FileEntry {
        StoreNames.requireSha256(sha256);
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        passedOver = List.copyOf(passedOver);
    }

    /** Creates an entry of a file with the mode of its delivery. */
    public FileEntry(
            String sha256,
            long bytes,
            String mediaType,
            String connector,
            int connectorVersion,
            long rowsRead,
            long accepted,
            SortedMap<RejectionReason, Long> rejected,
            long skipped,
            Completeness completeness,
            Optional<ContentFile> quarantine,
            Optional<RejectedTraces> traces,
            Optional<CalendarDay> asOf,
            List<CandidateConnector> passedOver) {
        this(
                sha256,
                bytes,
                mediaType,
                connector,
                connectorVersion,
                rowsRead,
                accepted,
                rejected,
                skipped,
                completeness,
                quarantine,
                traces,
                asOf,
                passedOver,
                Optional.empty());
    }

    /** Returns the mode of this file in a delivery of a mode. */
    public DeliveryMode modeIn(DeliveryMode delivery) {
        return mode.orElse(delivery);
    }

    /** Returns this entry as that of a file of a mode in a delivery of a mode. A file that no connector reads has no mode of its own. */
    public FileEntry withMode(DeliveryMode own, DeliveryMode delivery) {
        return withMode(own == delivery || connector.isEmpty() ? Optional.empty() : Optional.of(own));
    }

    private FileEntry withMode(Optional<DeliveryMode> other) {
        return new FileEntry(
                sha256,
                bytes,
                mediaType,
                connector,
                connectorVersion,
                rowsRead,
                accepted,
                rejected,
                skipped,
                completeness,
                quarantine,
                traces,
                asOf,
                passedOver,
                other);
    }

    /**
     * Returns the subjects and keys that the rejected rows show. Unkeyed digests of earlier versions count as unknown.
     */
    public RejectedTraces rejectedTraces() {
        RejectedTraces unknown = rejectedRows() == 0 ? RejectedTraces.NONE : RejectedTraces.INCOMPLETE;
        return traces.map(known -> known.areKeyed() ? known : RejectedTraces.INCOMPLETE)
                .orElse(unknown);
    }

    /** Returns this entry with rows that were read and accepted instead of skipped lines, which are blank for them. */
    FileEntry withBlankedRows(long rows, long lines) {
        return new FileEntry(
                sha256,
                bytes,
                mediaType,
                connector,
                connectorVersion,
                rowsRead + rows,
                accepted + rows,
                rejected,
                Math.max(0, skipped - lines),
                completeness,
                quarantine,
                traces,
                asOf,
                passedOver,
                mode);
    }

    /**
     * Returns this entry with fewer rejected rows. The others count as accepted, as rows of erased people do, and still show what
     * they have shown.
     *
     * @param left number of rejected rows by reason
     * @param details details of their rejections; empty if there are none
     */
    public FileEntry withSuppressedRejections(SortedMap<RejectionReason, Long> left, Optional<ContentFile> details) {
        long rows = rejectedRows()
                - left.values().stream().mapToLong(Long::longValue).sum();
        return new FileEntry(
                sha256,
                bytes,
                mediaType,
                connector,
                connectorVersion,
                rowsRead,
                accepted + rows,
                left,
                skipped,
                completeness,
                details,
                traces,
                asOf,
                passedOver,
                mode);
    }

    /** Returns this entry with other details of its rejections. */
    public FileEntry withQuarantine(ContentFile details) {
        return new FileEntry(
                sha256,
                bytes,
                mediaType,
                connector,
                connectorVersion,
                rowsRead,
                accepted,
                rejected,
                skipped,
                completeness,
                Optional.of(details),
                traces,
                asOf,
                passedOver,
                mode);
    }

    /** Returns the number of rows rejected for any reason. */
    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
