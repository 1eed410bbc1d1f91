package org.mesinfos.pipelines.store.storage;

import java.io.IOException;

/** There is no room left where the store is. */
public final class StorageFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(String location, IOException cause) {
        super(
                "No space is left at " + location + " (" + cause.getMessage()
                        + "). What was published before still holds."
                        + " Free some space and run again: the leftovers of this run are removed then",
                cause);
    }

    /** Whether a failure says that there is no room, in the words of the systems we know. */
    public static boolean isFull(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded")
                || message.contains("Quota exceeded");
    }
}
