package org.mesinfos.pipelines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.Snapshot;

final class WorkerContextTest {

    private final List<String> loaded = new ArrayList<>();

    private String load(String value) {
        loaded.add(value);
        return value;
    }

    @Test
    void loadsAValueOnceForEachKey() throws IOException {
        try (WorkerContext context = WorkerContexts.open("run-1")) {
            assertThat(context.get(String.class, "a", () -> load("first"))).isEqualTo("first");
            assertThat(context.get(String.class, "a", () -> load("second"))).isEqualTo("first");
            assertThat(context.get(String.class, "b", () -> load("third"))).isEqualTo("third");
            assertThat(context.get(String.class, "a", () -> load("fourth"))).isEqualTo("fourth");
        }

        assertThat(loaded).containsExactly("first", "third", "fourth");
    }

    @Test
    void loadsARemovedValueAgain() throws IOException {
        try (WorkerContext context = WorkerContexts.open("run-1")) {
            context.put(String.class, "a", "first");
            context.remove(String.class);

            assertThat(context.get(String.class, "a", () -> load("second"))).isEqualTo("second");
        }
    }

    @Test
    void workersOfTheSameProcessShareTheContextOfTheRun() throws IOException {
        try (WorkerContext driver = WorkerContexts.open("run-1")) {
            driver.put(String.class, "a", "shared");

            assertThat(WorkerContexts.of("run-1")).isSameAs(driver);
            assertThat(WorkerContexts.of("run-2")).isNotSameAs(driver);
            assertThat(WorkerContexts.of("run-1")).isSameAs(driver);
        }
    }

    /** Between two passes of a run, the driver removes what the first one wrote. */
    @Test
    void eachPassOfARunHasAContextOfItsOwn() {
        Store store = Store.at("nowhere");
        WorkerStore first = new WorkerStore(store, Snapshot.EMPTY_ID, "run-1");
        WorkerStore second = new WorkerStore(store, Snapshot.EMPTY_ID, "run-1");

        WorkerContext ofFirst = first.context();
        WorkerContext ofSecond = second.context();

        assertThat(ofSecond).isNotSameAs(ofFirst);
        assertThat(SerializableUtils.clone(second).context()).isSameAs(ofSecond);
    }

    @Test
    void contextOfTheRunEndsWhenItIsClosed() {
        WorkerContext driver = WorkerContexts.open("run-1");
        driver.close();

        assertThat(WorkerContexts.of("run-1")).isNotSameAs(driver);
    }

    @Test
    void nextRunReplacesTheContextThatAWorkerCreated() {
        WorkerContext first = WorkerContexts.of("run-1");
        assertThat(WorkerContexts.of("run-1")).isSameAs(first);

        WorkerContexts.of("run-2");

        assertThat(WorkerContexts.of("run-1")).isNotSameAs(first);
    }
}
