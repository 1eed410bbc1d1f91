package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/**
 * Thrown if a file is in the place of the store, the store is in the inbox, the inbox in the store, tables in one of them, or if the folder of a reader application
 * overlaps with any of them, the keys or another such folder, or if data of a person is to be written into the store or its
 * keys.
 */
public final class MisplacedStoreException extends OperatorException {

    private static final long serialVersionUID = 1L;

    MisplacedStoreException(String message) {
        super(message);
    }
}
