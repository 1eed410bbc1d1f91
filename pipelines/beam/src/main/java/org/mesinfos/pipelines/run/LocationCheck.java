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
import org.mesinfos.pipelines.deliveries.DeliveryInbox;
import org.mesinfos.pipelines.settings.Settings;

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
     * @throws MisplacedStoreException if a file is in its place
     */
    public static void checkStore(String store) {
        if (localPath(store).filter(Files::isRegularFile).isPresent()) {
            throw new MisplacedStoreException(
                    "The store " + store + " is a file. Name a new or empty folder with --store.");
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
        Map.of("the store ", store, "the key folder ", keys).forEach((name, location) -> {
            if (folder(output).startsWith(folder(location))) {
                throw new MisplacedStoreException(output + " is in " + name + location
                        + ", where no erasure would find it. Name a place outside of it.");
            }
        });
    }

    /**
     * Checks that tables are neither in the inbox nor in the store.
     *
     * @param tables path or URI
     * @param inbox path or URI
     * @param store path or URI
     * @throws MisplacedStoreException if they are
     */
    static void checkTables(String tables, Optional<String> inbox, String store) {
        String tablesFolder = folder(tables);
        if (inbox.isPresent() && tablesFolder.startsWith(folder(inbox.get()))) {
            throw new MisplacedStoreException("The tables " + tables + " are in the inbox " + inbox.get()
                    + ", where organisations can write. Name a folder outside with --tables.");
        }
        if (tablesFolder.startsWith(folder(store))) {
            throw new MisplacedStoreException("The tables " + tables + " are in the store " + store
                    + ", which has only files of its own. Name a folder outside with --tables.");
        }
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
            taken.forEach((other, location) -> {
                if (overlap(reader.getValue(), location)) {
                    throw new MisplacedStoreException("The folder " + reader.getValue() + " of reader application "
                            + reader.getKey() + " overlaps with " + other + ", " + location
                            + ". Name a folder of its own in consent: readers.");
                }
            });
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
        SortedMap<String, String> others = new TreeMap<>(Map.of("the store", store, "its keys", keys));
        inbox.ifPresent(location -> others.put("the inbox", location));
        settings.tables().ifPresent(location -> others.put("the tables", location));
        checkReaders(settings.consent().readers(), others);
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

    /** Returns the local path that a path or URI denotes; empty for a URI of another file system, in any case. */
    static Optional<Path> localPath(String location) {
        return location.contains("://") && !location.startsWith("file:")
                ? Optional.empty()
                : DeliveryInbox.localPath(location);
    }

    /** Adds a separator at the end, so that a folder is not a prefix of its siblings. */
    private static String folder(String location) {
        Optional<Path> local = localPath(location);
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
