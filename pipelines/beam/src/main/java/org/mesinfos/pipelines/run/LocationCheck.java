package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.pipelines.deliveries.DeliveryInbox;

/**
 * Check that inbox, store and tables are separate: organisations may write to the inbox but must not read the store, and a
 * store in the inbox would be taken as a delivery. Stateless.
 */
final class LocationCheck {

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

    /** Adds a separator at the end, so that a folder is not a prefix of its siblings. */
    private static String folder(String location) {
        Optional<Path> local = DeliveryInbox.localPath(location);
        String folder = local.isPresent()
                ? real(local.get().toAbsolutePath().normalize())
                        .toUri()
                        .normalize()
                        .getPath()
                : location;
        return folder.endsWith("/") ? folder : folder + "/";
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
