package org.mesinfos.pipelines.store.storage;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Locations of folders and files: a path on this machine, also as a URI of the scheme {@code file}, or a URI with a host or
 * bucket, such as {@code s3://bucket/store}. Stateless.
 */
public final class StorageLocations {

    private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private StorageLocations() {}

    /**
     * Opens the storage at a location.
     *
     * @param location a path, or a URI with a scheme that is registered with Beam's file systems in this process
     * @throws InvalidLocationException if it has a scheme, but names no host or bucket, or has a sign of patterns
     */
    public static StorageArea open(String location) {
        requireNoPattern(location);
        Optional<Path> local = localPath(location);
        return local.isPresent()
                ? new LocalStorage(local.get())
                : RemoteFileSystem.installed().storage(location);
    }

    /**
     * Returns the path on this machine that a location denotes; empty for a URI of another file system.
     *
     * @throws InvalidLocationException if it is empty, no path on this machine, or has a scheme, but names no host or bucket
     */
    public static Optional<Path> localPath(String location) {
        if (location.isEmpty()) {
            throw InvalidLocationException.empty();
        }
        if (!isUri(location)) {
            return Optional.of(path(location));
        }
        return location.startsWith("file:") ? Optional.of(Path.of(URI.create(location))) : Optional.empty();
    }

    private static Path path(String location) {
        try {
            return Path.of(location);
        } catch (InvalidPathException invalid) {
            throw InvalidLocationException.withoutPath(location);
        }
    }

    /**
     * Returns whether a location is a URI.
     *
     * @throws InvalidLocationException if it has a scheme, but names no host or bucket
     */
    public static boolean isUri(String location) {
        if (!SCHEME.matcher(location).lookingAt()) {
            return false;
        }
        String rest = location.substring(location.indexOf(':') + 1);
        if (!rest.startsWith("//") && !location.startsWith("file:/")) {
            throw InvalidLocationException.withoutHost(location);
        }
        return true;
    }

    /**
     * Requires that another file system does not take the location of a folder for a pattern. Files in it may have any name: they
     * are opened by their exact URI.
     *
     * @throws InvalidLocationException if it is a URI of another file system with a sign of patterns
     */
    public static void requireNoPattern(String location) {
        if (localPath(location).isEmpty() && PATTERN.matcher(location).find()) {
            throw InvalidLocationException.ofPattern(location);
        }
    }
}
