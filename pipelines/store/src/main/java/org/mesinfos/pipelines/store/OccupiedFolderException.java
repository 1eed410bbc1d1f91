package org.mesinfos.pipelines.store;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if a location contains files, but no store. */
public final class OccupiedFolderException extends OperatorException {

    private static final long serialVersionUID = 1L;

    OccupiedFolderException(String location) {
        super(location
                + " contains files but no store: choose an empty or new folder, or restore the file CURRENT if this"
                + " folder was a store.");
    }
}
