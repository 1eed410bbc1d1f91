package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;

/** Runner of the pipelines of tests, so that no assertion about a collection is left unchecked. */
final class TestPipelines {

    private TestPipelines() {}

    /** Builds a pipeline with the coders of all elements, runs it, and checks that every assertion ran. */
    static void run(Consumer<Pipeline> build) {
        TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
        ElementCoders.register(pipeline);
        build.accept(pipeline);
        pipeline.run().waitUntilFinish();
    }

    /**
     * Asserts the texts that describe the elements of a collection, in any order.
     *
     * <p>A method instead of an assertion in each test: the compiler needs a second for each class with assertions
     * inside two lambda expressions.
     */
    static <T> void expect(
            PCollection<T> collection, SerializableFunction<Iterable<T>, List<String>> describe, String... expected) {
        PAssert.that(collection).satisfies(elements -> {
            assertThat(describe.apply(elements)).containsExactlyInAnyOrder(expected);
            return null;
        });
    }
}
