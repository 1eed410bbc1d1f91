package org.mesinfos.pipelines.store.storage;

/**
 * A file that is there.
 *
 * @param path relative to the store
 * @param bytes its size
 */
public record StoredFile(String path, long bytes) {}
