package org.mesinfos.pipelines.store.encryption;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a store is encrypted and its key folder has no keys, or not those of the store. */
public final class LostKeysException extends OperatorException {

    private static final long serialVersionUID = 1L;

    LostKeysException(String folder) {
        super("The keys of the store are not in " + folder
                + ". Restore this folder from its backup, or name another one with --keys.");
    }
}
