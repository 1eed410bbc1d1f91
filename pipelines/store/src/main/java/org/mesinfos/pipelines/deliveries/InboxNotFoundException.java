package org.mesinfos.pipelines.deliveries;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the inbox does not exist. */
public final class InboxNotFoundException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InboxNotFoundException(String uri) {
        super("There is no inbox at " + uri + ". Name a folder with one sub-folder for each organisation.");
    }
}
