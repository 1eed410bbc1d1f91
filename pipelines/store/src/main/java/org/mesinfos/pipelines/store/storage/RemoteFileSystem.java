package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.ServiceLoader;

/**
 * File system beyond this machine, whose files are listed and opened by URI. Implementations are services, loaded with
 * {@link ServiceLoader}. Thread-safe.
 */
public interface RemoteFileSystem {

    /**
     * Returns the implementation on the class path.
     *
     * @throws IllegalStateException if there is none
     */
    static RemoteFileSystem installed() {
        return ServiceLoader.load(RemoteFileSystem.class, RemoteFileSystem.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The class path has no file system beyond this machine"));
    }

    /**
     * Returns every file below a folder, at any depth, in no particular order; an empty list if the folder is absent.
     *
     * @param folder URI that ends with a slash
     */
    List<RemoteFile> below(String folder) throws IOException;

    /** Opens the bytes of a file from an offset on. The caller closes the stream. */
    InputStream open(String uri, long offset) throws IOException;

    /** Returns the size of a file in bytes. */
    long size(String uri) throws IOException;

    /** Returns the storage area of a folder or prefix. */
    StorageArea storage(String root);
}
