package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the store is in the inbox, the inbox in the store, or tables in one of them. */
public final class MisplacedStoreException extends OperatorException {

    private static final long serialVersionUID = 1L;

    MisplacedStoreException(String message) {
        super(message);
    }
}
