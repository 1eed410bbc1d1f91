package org.mesinfos.pipelines.store.storage;

import java.io.IOException;

/** Thrown when there is no space left in the storage. */
public final class StorageFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(String location, IOException cause) {
        super(
                "No space is left at " + location + " (" + cause.getMessage()
                        + "). The published store is unchanged."
                        + " Free some space and run again; the next run removes the incomplete files of this one",
                cause);
    }

    /** Returns whether a failure means that there is no space left, by the messages of the supported systems. */
    public static boolean isFull(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded")
                || message.contains("Quota exceeded");
    }
}
