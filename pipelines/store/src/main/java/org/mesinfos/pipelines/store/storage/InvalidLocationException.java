package org.mesinfos.pipelines.store.storage;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a location is neither a path on this machine nor a URI with a host or bucket that is no pattern. */
public final class InvalidLocationException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private InvalidLocationException(String message) {
        super(message);
    }

    /** Returns the exception for a URI without host or bucket. */
    static InvalidLocationException withoutHost(String location) {
        return new InvalidLocationException(
                location + " names no host or bucket: write SCHEME://HOST/PATH for another file system, or ./"
                        + location + " for a folder of this name");
    }

    /** Returns the exception for a URI that another file system takes for a pattern. */
    static InvalidLocationException ofPattern(String location) {
        return new InvalidLocationException(location + " has one of the signs * ? [ { that match other characters in"
                + " another file system: choose a location without them");
    }
}
