package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;

/**
 * Step of the processing of one person. An instance is serialisable until {@link #setUp}, and is used by one thread
 * after it.
 *
 * @param <I> input; the step may change it, because the previous step made it for this step alone
 * @param <O> output
 */
interface PersonStep<I, O> extends Serializable {

    /** Creates resources that serve many persons. Called once per instance, before the first person. */
    default void setUp() {}

    /** Releases the resources of {@link #setUp}. */
    default void tearDown() {}

    /**
     * Processes one person.
     *
     * @param bucket context of all persons of the bucket
     */
    O apply(I person, BucketContext bucket) throws IOException;

    /** Returns the composition of this step and a following step. */
    default <N> PersonStep<I, N> then(PersonStep<O, N> next) {
        return new StepSequence<>(this, next);
    }

    /** Two steps, one after the other. */
    record StepSequence<I, M, O>(PersonStep<I, M> first, PersonStep<M, O> second) implements PersonStep<I, O> {

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
