package org.mesinfos.pipelines.deliveries;

/** Thrown if the inbox does not exist. */
public final class NoSuchInboxException extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchInboxException(String uri) {
        super("There is no inbox at " + uri + ". Name a folder with one sub-folder for each organisation.");
    }
}
