package org.mesinfos.pipelines.store.storage;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a location is empty, or neither a path on this machine nor a URI with a host or bucket that is no pattern. */
public final class InvalidLocationException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private InvalidLocationException(String message) {
        super(message);
    }

    /** Returns the exception for a location without any text, such as that of a variable that is not set. */
    static InvalidLocationException empty() {
        return new InvalidLocationException(
                "A location is empty: name a folder, such as . for the working folder, or the URI of another file system");
    }

    /** Returns the exception for a text that is no path on this machine. */
    static InvalidLocationException withoutPath(String location) {
        return new InvalidLocationException(location
                + " is no path on this machine: if it has letters outside of ASCII, start with LC_ALL=C.UTF-8");
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
