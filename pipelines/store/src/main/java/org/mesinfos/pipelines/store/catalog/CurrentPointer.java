package org.mesinfos.pipelines.store.catalog;

/**
 * Content of the file {@code CURRENT}: the pointer to the current snapshot.
 *
 * @param format the version of the store format
 * @param snapshot the id of the current snapshot
 * @param previous the id of the previous snapshot; its files remain until the next run
 */
public record CurrentPointer(int format, String snapshot, String previous) {

    /** The pointer of a store without deliveries. */
    public static final CurrentPointer EMPTY =
            new CurrentPointer(Snapshot.FORMAT, Snapshot.EMPTY_ID, Snapshot.EMPTY_ID);

    /** Returns the pointer after a commit of the given snapshot. */
    public CurrentPointer advancedTo(String next) {
        return new CurrentPointer(Snapshot.FORMAT, next, snapshot);
    }

    /** Returns the pointer as one line of JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static CurrentPointer fromJson(byte[] json) {
        return RecordDecoder.decode(json, CurrentPointer.class);
    }
}
