package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Files beyond this machine, found and opened by their URIs. Whoever knows such file systems offers one as a service.
 *
 * <p>Safe for use by several threads.
 */
public interface RemoteFileSystem {

    /**
     * The one that this program is built with.
     *
     * @throws IllegalStateException when there is none
     */
    static RemoteFileSystem installed() {
        return ServiceLoader.load(RemoteFileSystem.class, RemoteFileSystem.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nothing on the class path reads files beyond this machine"));
    }

    /**
     * Every file below a folder, at any depth, in no particular order; none when there is no such folder.
     *
     * @param folder URI that ends with a slash
     */
    List<RemoteFile> below(String folder) throws IOException;

    /** A stream over the bytes of a file from an offset on, closed by the caller. */
    InputStream open(String uri, long offset) throws IOException;

    /** How many bytes a file has. */
    long size(String uri) throws IOException;

    /** The folder or prefix in which a store lives. */
    StorageArea storage(String root);
}
