package org.mesinfos.pipelines.store.storage;

/**
 * An existing file in a {@link StorageArea}.
 *
 * @param path the path relative to the store
 * @param bytes the size in bytes
 */
public record StoredFile(String path, long bytes) {}
