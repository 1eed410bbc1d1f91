package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.Locale;

/** Thrown when there are more people than one worker can link. */
public final class TooManyPeopleException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * @param people number of people to link
     * @param limit number of people that this worker can link
     * @param gigabytes heap that so many people require
     * @param most number of people that can be linked with any heap
     */
    TooManyPeopleException(long people, long limit, double gigabytes, long most) {
        super(String.format(
                Locale.ROOT,
                "The profiles describe %d people, but a worker with this heap links at most %d by a model. %s",
                people,
                limit,
                people <= most
                        ? String.format(Locale.ROOT, "Give it a heap of %.0f GB (-Xmx%.0fg)", gigabytes, gigabytes)
                        : "No heap suffices for more than " + most + ": run without a model, or split the store"));
    }
}
