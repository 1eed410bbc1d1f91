package org.mesinfos.pipelines.store.storage;

/**
 * File in a listing.
 *
 * @param uri location, for {@link RemoteFileSystem#open}
 * @param path path relative to the listed folder, unescaped
 * @param size size in bytes
 * @param modified time of last modification, in milliseconds since the epoch; 0 if the file system does not report it
 */
public record RemoteFile(String uri, String path, long size, long modified) {}
