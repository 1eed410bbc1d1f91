package org.mesinfos.pipelines.identity;

/**
 * The number of people that one worker can link, which holds all of them in memory. Immutable.
 *
 * @param heapBytes largest heap of the worker
 * @param mode way in which workers share the linking
 */
record LinkingCapacity(long heapBytes, LinkingMode mode) {

    /** Above it, the evidence of all people does not fit in one file. */
    static final int MOST_PEOPLE = 10_000_000;

    /** Part of the heap that people may take. */
    private static final double USABLE_SHARE = 0.8;

    /**
     * Part of {@code -Xmx} that {@link Runtime#maxMemory} reports at least: the parallel and serial collectors leave out
     * a survivor space, up to a ninth.
     */
    private static final double REPORTED_SHARE = 0.88;

    private static final double GIGABYTE = 1 << 30;

    /** Returns the capacity of this worker. */
    static LinkingCapacity ofThisWorker(LinkingMode mode) {
        return new LinkingCapacity(Runtime.getRuntime().maxMemory(), mode);
    }

    /** Returns the largest number of people that can be linked. */
    long mostPeople() {
        return Math.min(MOST_PEOPLE, (long) (USABLE_SHARE * heapBytes / mode.bytesPerPerson()));
    }

    /**
     * Checks that so many people can be linked.
     *
     * @throws TooManyPeopleException if they cannot; the message states the limit and the heap that is required
     */
    void check(long people) throws TooManyPeopleException {
        if (people > mostPeople()) {
            throw new TooManyPeopleException(
                    people,
                    mostPeople(),
                    Math.ceil(people * mode.bytesPerPerson() / USABLE_SHARE / REPORTED_SHARE / GIGABYTE),
                    MOST_PEOPLE);
        }
    }
}
