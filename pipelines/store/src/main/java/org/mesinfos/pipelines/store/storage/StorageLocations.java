package org.mesinfos.pipelines.store.storage;

import java.net.URI;
import java.nio.file.Path;

/** Access to storage areas by their location. */
public final class StorageLocations {

    private StorageLocations() {}

    /**
     * Opens the storage at a location.
     *
     * @param location a path, or a URI with a scheme that is registered with Beam's file systems in this process
     */
    public static StorageArea open(String location) {
        if (location.startsWith("file:")) {
            return new LocalStorage(Path.of(URI.create(location)));
        }
        return location.contains("://")
                ? RemoteFileSystem.installed().storage(location)
                : new LocalStorage(Path.of(location));
    }
}
