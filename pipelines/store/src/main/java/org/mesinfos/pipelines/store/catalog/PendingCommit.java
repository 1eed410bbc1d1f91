package org.mesinfos.pipelines.store.catalog;

import java.util.Objects;

/**
 * A commit in progress: the information with which the next run can roll it forward or back.
 *
 * @param from the pointer before the commit
 * @param to the pointer after the commit
 */
public record PendingCommit(CurrentPointer from, CurrentPointer to) {

    public PendingCommit {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the pending commit as one line of JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static PendingCommit fromJson(byte[] json) {
        return RecordDecoder.decode(json, PendingCommit.class);
    }
}
