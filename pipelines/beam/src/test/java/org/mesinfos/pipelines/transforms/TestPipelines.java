package org.mesinfos.pipelines.transforms;

import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.TestPipeline;

/** Runs the pipelines of tests, so that no assertion about a collection is left unchecked. */
final class TestPipelines {

    private TestPipelines() {}

    /** Builds a pipeline with the coders of all elements, runs it, and checks that every assertion ran. */
    static void run(Consumer<Pipeline> build) {
        TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
        ElementCoders.register(pipeline);
        build.accept(pipeline);
        pipeline.run().waitUntilFinish();
    }
}
