package org.mesinfos.pipelines.store.catalog;

/**
 * What the file {@code CURRENT} says.
 *
 * @param format version of the store's layout
 * @param snapshot id of the snapshot that holds
 * @param previous id of the one before, whose files stay until the next run
 */
public record CurrentPointer(int format, String snapshot, String previous) {

    /** Of a store to which nothing was delivered. */
    public static final CurrentPointer EMPTY =
            new CurrentPointer(Snapshot.FORMAT, Snapshot.EMPTY_ID, Snapshot.EMPTY_ID);

    /** The pointer after a commit. */
    public CurrentPointer movedTo(String next) {
        return new CurrentPointer(Snapshot.FORMAT, next, snapshot);
    }

    /** The pointer as one line of JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static CurrentPointer fromJson(byte[] json) {
        return CatalogJson.read(json, CurrentPointer.class);
    }
}
