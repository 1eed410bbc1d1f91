package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;

/**
 * One thing that is done with each person. For one thread, once it is set up.
 *
 * @param <I> what it takes; the step may change it, since the one before made it for this step alone
 * @param <O> what it gives
 */
interface PersonStep<I, O> extends Serializable {

    /** Makes what serves many persons. Called once in each worker, before any person. */
    default void setUp() {}

    /** Frees what {@link #setUp} made. */
    default void tearDown() {}

    /**
     * Does this step with one person.
     *
     * @param bucket what serves all persons of the bucket
     */
    O apply(I person, BucketContext bucket) throws IOException;

    /** This step, then another with what this one gave. */
    default <N> PersonStep<I, N> then(PersonStep<O, N> next) {
        return new Sequence<>(this, next);
    }

    /** Two steps as one. */
    record Sequence<I, M, O>(PersonStep<I, M> first, PersonStep<M, O> second) implements PersonStep<I, O> {

        @Override
        public void setUp() {
            first.setUp();
            second.setUp();
        }

        @Override
        public void tearDown() {
            first.tearDown();
            second.tearDown();
        }

        @Override
        public O apply(I person, BucketContext bucket) throws IOException {
            return second.apply(first.apply(person, bucket), bucket);
        }
    }
}
