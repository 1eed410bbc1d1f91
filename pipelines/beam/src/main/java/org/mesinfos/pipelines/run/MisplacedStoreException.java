package org.mesinfos.pipelines.run;

/** The store would lie in the inbox, or the inbox in the store. */
public final class MisplacedStoreException extends Exception {

    private static final long serialVersionUID = 1L;

    MisplacedStoreException(String message) {
        super(message);
    }
}
