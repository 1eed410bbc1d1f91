package org.mesinfos.pipelines.store.catalog;

/**
 * A file written once, named by its content.
 *
 * @param path where it is, relative to the store
 * @param sha256 of its bytes
 * @param bytes its size
 */
public record ContentFile(String path, String sha256, long bytes) implements Comparable<ContentFile> {

    public ContentFile {
        StoreNames.requirePath(path);
        StoreNames.requireSha256(sha256);
    }

    /** The file's name, hash and size as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static ContentFile fromJson(byte[] json) {
        return CatalogJson.read(json, ContentFile.class);
    }

    @Override
    public int compareTo(ContentFile other) {
        return path.compareTo(other.path);
    }
}
