package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Check that inbox, store, keys, tables and folders of reader applications are separate: organisations may write to the inbox
 * but must not read the store, a store in the inbox would be taken as a delivery, and a reader application must not see more
 * than its folder. Stateless.
 */
public final class LocationCheck {

    private LocationCheck() {}

    /**
     * Checks that neither location is inside the other.
     *
     * @param inbox path or URI
     * @param store path or URI
     * @throws MisplacedStoreException if one is inside the other
     */
    static void check(String inbox, String store) {
        String inboxFolder = folder(inbox);
        String storeFolder = folder(store);
        if (storeFolder.startsWith(inboxFolder)) {
            throw new MisplacedStoreException("The store " + store + " is in the inbox " + inbox
                    + ", where organisations can write. Name a folder outside with --store.");
        }
        if (inboxFolder.startsWith(storeFolder)) {
            throw new MisplacedStoreException("The inbox " + inbox + " is in the store " + store
                    + ", which contains the data of all persons. Name a folder outside with --store.");
        }
    }

    /**
     * Checks that a store is, or can be, a folder.
     *
     * @param store path or URI
     * @throws MisplacedStoreException if a file is in its place, or in that of a folder above it
     */
    public static void checkStore(String store) {
        requireFolder("The store " + store, store, "Name a new or empty folder with --store.");
    }

    private static void requireFolder(String subject, String location, String advice) {
        Optional<Path> path = StorageLocations.localPath(location).map(Path::toAbsolutePath);
        Path existing = path.orElse(null);
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            throw new MisplacedStoreException(subject
                    + (path.get().equals(existing)
                            ? " is a file. "
                            : " cannot be created, because " + existing + " is a file. ")
                    + advice);
        }
    }

    /**
     * Checks that what a command writes about a person is neither in the store nor among its keys, where no erasure finds it.
     *
     * @param output path of a file or folder
     * @param store path or URI
     * @param keys path or URI of the folder of the keys of the store
     * @throws MisplacedStoreException if it is
     */
    public static void checkOutput(String output, String store, String keys) {
        requireOutside(output, "the store ", store);
        requireOutside(output, "the key folder ", keys);
    }

    private static void requireOutside(String output, String name, String location) {
        if (folder(output).startsWith(folder(location))) {
            throw new MisplacedStoreException(output + " is in " + name + location
                    + ", where no erasure would find it. Name a place outside of it.");
        }
    }

    /**
     * Checks that inbox, store, keys, tables and folders of reader applications are apart from each other.
     *
     * @param inbox path or URI; empty if there is none
     * @param store path or URI
     * @param keys path or URI of the folder of the keys of the store
     * @throws MisplacedStoreException if two overlap
     */
    static void check(Settings settings, Optional<String> inbox, String store, String keys) {
        inbox.ifPresent(location -> check(location, store));
        checkKeys(keys, stores(inbox, store));
        settings.tables().ifPresent(tables -> checkTables(tables, inbox, store, keys));
        checkReaders(settings, inbox, store, keys);
    }

    /**
     * Checks that the keys are apart from the store, with which they would be copied, and from the inbox, where
     * organisations can read and write.
     *
     * @param others path or URI of each other folder, by the phrase that messages use for it
     */
    static void checkKeys(String keys, Map<String, String> others) {
        requireApart("The key folder " + keys, keys, others, "Name a folder of its own with --keys.");
    }

    /**
     * Checks that the folder of tables, where files are written and removed, is apart from inbox, store and keys.
     *
     * @throws MisplacedStoreException if it is not, or if a file is in its place, or in that of a folder above it
     */
    static void checkTables(String tables, Optional<String> inbox, String store, String keys) {
        SortedMap<String, String> others = stores(inbox, store);
        others.put("its keys", keys);
        String subject = "The folder " + tables + " of tables";
        String advice = "Name a folder of its own with --tables.";
        requireFolder(subject, tables, advice);
        requireApart(subject, tables, others, advice);
    }

    /**
     * Checks that the folder of each reader application neither is, nor contains, nor lies in the inbox, the store, its
     * keys, the tables or the folder of another reader application.
     *
     * @param readers path or URI of the folder of each reader application, by its id
     * @param others path or URI of each other folder, by the phrase that messages use for it
     * @throws MisplacedStoreException if one does
     */
    static void checkReaders(Map<String, String> readers, Map<String, String> others) {
        SortedMap<String, String> taken = new TreeMap<>(others);
        for (Map.Entry<String, String> reader : new TreeMap<>(readers).entrySet()) {
            String name = "the folder of reader application " + reader.getKey();
            requireApart(
                    "The folder " + reader.getValue() + " of reader application " + reader.getKey(),
                    reader.getValue(),
                    taken,
                    "Name a folder of its own in consent: readers.");
            taken.put(name, reader.getValue());
        }
    }

    /**
     * Checks that the folder of each reader application of the settings overlaps with nothing else.
     *
     * @param inbox path or URI; empty if there is none
     * @param store path or URI
     * @param keys path or URI of the folder of the keys of the store
     * @throws MisplacedStoreException if one does
     */
    static void checkReaders(Settings settings, Optional<String> inbox, String store, String keys) {
        SortedMap<String, String> others = stores(inbox, store);
        others.put("its keys", keys);
        settings.tables().ifPresent(location -> others.put("the tables", location));
        checkReaders(settings.consent().readers(), others);
    }

    private static SortedMap<String, String> stores(Optional<String> inbox, String store) {
        SortedMap<String, String> locations = new TreeMap<>(Map.of("the store", store));
        inbox.ifPresent(location -> locations.put("the inbox", location));
        return locations;
    }

    private static void requireApart(String subject, String folder, Map<String, String> others, String advice) {
        others.forEach((other, location) -> {
            if (overlap(folder, location)) {
                throw new MisplacedStoreException(
                        subject + " overlaps with " + other + ", " + location + ". " + advice);
            }
        });
    }

    private static boolean overlap(String one, String other) {
        String first = folder(one);
        String second = folder(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    /** Returns whether two locations denote the same folder. */
    static boolean isSame(String one, String other) {
        return folder(one).equals(folder(other));
    }

    /** Adds a separator at the end, so that a folder is not a prefix of its siblings. */
    private static String folder(String location) {
        Optional<Path> local = StorageLocations.localPath(location);
        String folder = local.isPresent()
                ? real(local.get().toAbsolutePath().normalize())
                        .toUri()
                        .normalize()
                        .getPath()
                : remote(location);
        return folder.endsWith("/") ? folder : folder + "/";
    }

    /** Writes the scheme in lower case, and resolves empty and relative parts of the path. */
    private static String remote(String location) {
        int path = location.indexOf(":") + 1;
        String scheme = location.substring(0, path).toLowerCase(Locale.ROOT);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : location.substring(path).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return scheme + "//" + String.join("/", parts);
    }

    /** Resolves symbolic links in the part of the path that exists. */
    private static Path real(Path path) {
        Path parent = path.getParent();
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
