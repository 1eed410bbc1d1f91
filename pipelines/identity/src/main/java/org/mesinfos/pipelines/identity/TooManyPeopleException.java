package org.mesinfos.pipelines.identity;

import java.io.IOException;

/** Thrown when there are more people than one worker can link. */
public final class TooManyPeopleException extends IOException {

    private static final long serialVersionUID = 1;

    TooManyPeopleException(long people, long limit) {
        super("A model links at most " + limit + " people, but the profiles describe " + people
                + ": run without a model, or split the store");
    }
}
