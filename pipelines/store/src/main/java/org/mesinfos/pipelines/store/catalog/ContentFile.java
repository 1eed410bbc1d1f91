package org.mesinfos.pipelines.store.catalog;

/**
 * A content-addressed file: it is written once, and its path contains a prefix of the hash of its bytes.
 *
 * @param path the path relative to the store
 * @param sha256 the SHA-256 of the bytes
 * @param bytes the size in bytes
 */
public record ContentFile(String path, String sha256, long bytes) implements Comparable<ContentFile> {

    public ContentFile {
        StoreNames.requirePath(path);
        StoreNames.requireSha256(sha256);
    }

    /** Returns the path, hash and size as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static ContentFile fromJson(byte[] json) {
        return RecordDecoder.decode(json, ContentFile.class);
    }

    @Override
    public int compareTo(ContentFile other) {
        return path.compareTo(other.path);
    }
}
