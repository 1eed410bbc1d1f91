package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.joda.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for real pipelines of the Direct Runner; their workers are only said to be idle, as they are when an error is lost. */
@Timeout(60)
final class PipelineEndTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private static final class WaitForEver extends DoFn<String, String> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process() throws InterruptedException {
            NEVER.await();
        }
    }

    private static Pipeline pipeline() {
        DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
        options.setBlockOnRun(false);
        return Pipeline.create(options);
    }

    @Test
    void aPipelineThatEndsHasItsState() throws IOException {
        Pipeline pipeline = pipeline();
        pipeline.apply(Create.of("a"));

        assertThat(new PipelineEnd(Duration.millis(1), () -> false).await(pipeline.run()))
                .isEqualTo(PipelineResult.State.DONE);
    }

    @Test
    void aRunnerWhoseWorkersStayIdleHasStopped() {
        Pipeline pipeline = pipeline();
        pipeline.apply(Create.of("a")).apply(ParDo.of(new WaitForEver()));
        PipelineEnd end = new PipelineEnd(Duration.millis(1), () -> true);

        assertThatThrownBy(() -> end.await(pipeline.run()))
                .isInstanceOf(StoppedRunnerException.class)
                .hasMessageContaining("the memory of Java was too small");
    }

    @Test
    void exhaustedMemoryOfTheWaitingThreadIsAFailureOfTheRun() {
        Pipeline pipeline = pipeline();
        pipeline.apply(Create.of("a")).apply(ParDo.of(new WaitForEver()));
        PipelineEnd end = new PipelineEnd(Duration.millis(1), () -> {
            throw new OutOfMemoryError("GC overhead limit exceeded");
        });

        assertThatThrownBy(() -> end.await(pipeline.run()))
                .isInstanceOf(StoppedRunnerException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void workersAreIdleOnlyIfTheyAreSoAtEachOfSeveralChecksInARow() {
        Iterator<Boolean> checks = List.of(true, true, false, true, true, true).iterator();
        BooleanSupplier inARow = EmbeddedWorkers.inARow(3, checks::next);

        assertThat(List.of(
                        inARow.getAsBoolean(),
                        inARow.getAsBoolean(),
                        inARow.getAsBoolean(),
                        inARow.getAsBoolean(),
                        inARow.getAsBoolean(),
                        inARow.getAsBoolean()))
                .containsExactly(false, false, false, false, false, true);
    }

    @Test
    void aWorkerOfTheDirectRunnerIsIdleWhileItWaitsForWork() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<Thread> worker = new AtomicReference<>();
        ExecutorService workers = Executors.newFixedThreadPool(1, work -> new Thread(work, "direct-runner-worker"));
        try {
            Future<?> work = workers.submit(() -> {
                worker.set(Thread.currentThread());
                end.await();
                return null;
            });
            while (worker.get() == null || worker.get().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(EmbeddedWorkers.areIdle(framesOf(worker.get()))).isFalse();

            end.countDown();
            work.get();
            while (!EmbeddedWorkers.areIdle(framesOf(worker.get()))) {
                Thread.onSpinWait();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void withoutWorkersNothingIsIdle() {
        assertThat(EmbeddedWorkers.areIdle(framesOf(Thread.currentThread()))).isFalse();
    }

    private static Map<Thread, StackTraceElement[]> framesOf(Thread thread) {
        return Map.of(thread, thread.getStackTrace());
    }

    @AfterAll
    static void endWorkers() {
        NEVER.countDown();
    }
}
