package org.mesinfos.pipelines.access;

import java.nio.file.Path;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the folder of an answer exists and contains files. */
public final class AccessFolderException extends OperatorException {

    private static final long serialVersionUID = 1L;

    AccessFolderException(Path folder) {
        super("The folder " + folder
                + " is not empty. Name a new folder, so that no file of another person remains in it.");
    }
}
