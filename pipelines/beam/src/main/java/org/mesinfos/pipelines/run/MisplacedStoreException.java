package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/**
 * Thrown if a file is in the place of the store, if inbox, store, keys, tables and folders of reader applications are not apart
 * from each other, or if data of a person is to be written into the store or its keys.
 */
public final class MisplacedStoreException extends OperatorException {

    private static final long serialVersionUID = 1L;

    MisplacedStoreException(String message) {
        super(message);
    }
}
