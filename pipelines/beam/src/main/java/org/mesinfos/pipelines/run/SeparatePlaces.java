package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.pipelines.deliveries.Inbox;

/**
 * Keeps the inbox and the store apart: organisations may write in the one and read nothing of the other, and a store in
 * the inbox would be taken for a delivery. Stateless.
 */
final class SeparatePlaces {

    private SeparatePlaces() {}

    /**
     * Checks that neither lies in the other.
     *
     * @param inbox path or URI
     * @param store path or URI
     */
    static void check(String inbox, String store) throws MisplacedStoreException {
        String inboxFolder = folder(inbox);
        String storeFolder = folder(store);
        if (storeFolder.startsWith(inboxFolder)) {
            throw new MisplacedStoreException("The store " + store + " lies in the inbox " + inbox
                    + ", where organisations can write. Name a folder outside with --store.");
        }
        if (inboxFolder.startsWith(storeFolder)) {
            throw new MisplacedStoreException("The inbox " + inbox + " lies in the store " + store
                    + ", which holds everybody's data. Name a folder outside with --store.");
        }
    }

    /** With a separator at its end, so that no folder begins with the name of one beside it. */
    private static String folder(String place) {
        Optional<Path> local = Inbox.localPath(place);
        String folder = local.isPresent()
                ? real(local.get().toAbsolutePath().normalize())
                        .toUri()
                        .normalize()
                        .getPath()
                : place;
        return folder.endsWith("/") ? folder : folder + "/";
    }

    /** Behind symbolic links, as far as the folder exists. */
    private static Path real(Path path) {
        Path parent = path.getParent();
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
