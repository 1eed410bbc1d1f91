package org.mesinfos.pipelines.store.encryption;

/**
 * Thrown when the key of a file is not in the key folder, for example because a person was erased after a backup that
 * contains the file.
 */
public final class DestroyedKeyException extends EncryptionException {

    private static final long serialVersionUID = 1L;

    DestroyedKeyException(String folder) {
        super("The key of a file is not in " + folder
                + ": it was destroyed by an erasure, or the files of the store were"
                + " encrypted with the keys of another folder; name that folder with --keys");
    }
}
