package org.mesinfos.pipelines.identity;

import java.io.IOException;

/** More people than one worker links. */
public final class TooManyPeopleException extends IOException {

    private static final long serialVersionUID = 1;

    TooManyPeopleException(long people, long most) {
        super("A model links up to " + most + " people, and something is said of " + people
                + ": run without a model, or split the store");
    }
}
