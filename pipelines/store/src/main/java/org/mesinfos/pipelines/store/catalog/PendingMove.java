package org.mesinfos.pipelines.store.catalog;

import java.util.Objects;

/**
 * A commit that is being made: what a next run needs to finish or undo it.
 *
 * @param from the pointer before
 * @param to the pointer after
 */
public record PendingMove(CurrentPointer from, CurrentPointer to) {

    public PendingMove {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** The move as one line of JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static PendingMove fromJson(byte[] json) {
        return CatalogJson.read(json, PendingMove.class);
    }
}
