package org.mesinfos.pipelines.store;

import java.io.IOException;

/**
 * Thrown if a snapshot is current, but not everything that belongs to its publication was done. The next session does the
 * rest when it is opened.
 */
public final class UnfinishedPublicationException extends IOException {

    private static final long serialVersionUID = 1L;

    UnfinishedPublicationException(Exception cause) {
        super("The new snapshot is current, but not all files of the store correspond to it yet", cause);
    }
}
