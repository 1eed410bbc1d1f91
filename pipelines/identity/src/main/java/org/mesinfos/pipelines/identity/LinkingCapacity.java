package org.mesinfos.pipelines.identity;

/**
 * The number of people that one worker can link, which holds all of them in memory. Immutable.
 *
 * @param heapBytes largest heap of the worker
 */
record LinkingCapacity(long heapBytes) {

    /** Above it, pairs of people have too many numbers. */
    static final int MOST_PEOPLE = 10_000_000;

    /** Two kilobytes for the table and its features, and 600 bytes for the copy that is compared. */
    static final long BYTES_PER_PERSON = 2_600;

    /** Part of the heap that people may take. */
    private static final double USABLE_SHARE = 0.8;

    private static final double GIGABYTE = 1 << 30;

    /** Returns the capacity of this worker. */
    static LinkingCapacity ofThisWorker() {
        return new LinkingCapacity(Runtime.getRuntime().maxMemory());
    }

    /** Returns the largest number of people that can be linked. */
    long mostPeople() {
        return Math.min(MOST_PEOPLE, (long) (USABLE_SHARE * heapBytes / BYTES_PER_PERSON));
    }

    /**
     * Checks that so many people can be linked.
     *
     * @throws TooManyPeopleException if they cannot; the message states the limit and the heap that is required
     */
    void check(long people) throws TooManyPeopleException {
        if (people > mostPeople()) {
            throw new TooManyPeopleException(
                    people, mostPeople(), Math.ceil(people * BYTES_PER_PERSON / USABLE_SHARE / GIGABYTE), MOST_PEOPLE);
        }
    }
}
