package org.mesinfos.pipelines.store.storage;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a location is neither a path on this machine nor a URI with a host or bucket. */
public final class InvalidLocationException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidLocationException(String location) {
        super(location + " names no host or bucket: write SCHEME://HOST/PATH for another file system, or ./" + location
                + " for a folder of this name");
    }
}
