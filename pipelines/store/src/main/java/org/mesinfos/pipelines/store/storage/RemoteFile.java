package org.mesinfos.pipelines.store.storage;

/**
 * A file that a listing found.
 *
 * @param uri by which {@link RemoteFileSystem} opens it
 * @param path below the folder that was listed, as whoever put it there named it
 * @param size bytes
 * @param modified milliseconds since 1970, or 0 where the file system does not tell
 */
public record RemoteFile(String uri, String path, long size, long modified) {}
