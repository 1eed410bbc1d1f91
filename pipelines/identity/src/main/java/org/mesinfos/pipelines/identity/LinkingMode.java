package org.mesinfos.pipelines.identity;

/** Way in which workers share the linking of people. All give the same result. */
public enum LinkingMode {
    /** Each worker has a copy of the data of all people. The fastest for as many people as fit in a worker. */
    COPIES(2_600),
    /** Each worker receives slices of the people through the shuffle. */
    SLICES(3_000);

    private final long bytesPerPerson;

    LinkingMode(long bytesPerPerson) {
        this.bytesPerPerson = bytesPerPerson;
    }

    /** Returns the memory for each person in the worker that collects the profiles. */
    long bytesPerPerson() {
        return bytesPerPerson;
    }
}
