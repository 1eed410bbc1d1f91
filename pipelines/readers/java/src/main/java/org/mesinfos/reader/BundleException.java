package org.mesinfos.reader;

import java.io.IOException;

/** A store or bundle that cannot be read. The message states what to do. */
public final class BundleException extends IOException {

    private static final long serialVersionUID = 1L;

    BundleException(String message) {
        super(message);
    }
}
