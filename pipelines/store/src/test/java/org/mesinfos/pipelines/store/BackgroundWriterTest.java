package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundWriterTest {

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final BackgroundWriter writes = new BackgroundWriter(3);
    private final BackgroundWriter oneByOne = new BackgroundWriter(1);

    @AfterEach
    void close() {
        writes.close();
        oneByOne.close();
    }

    @Test
    void writesSeveralFilesInParallel() throws IOException {
        CountDownLatch allThree = new CountDownLatch(3);
        for (String file : Set.of("a", "b", "c")) {
            writes.submit(1, () -> {
                allThree.countDown();
                await(allThree);
                written.add(file);
            });
        }
        writes.flush();

        assertThat(written).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void returnsBeforeTheFileIsWritten() throws IOException {
        CountDownLatch returned = new CountDownLatch(1);
        writes.submit(1, () -> {
            await(returned);
            written.add("a");
        });
        returned.countDown();
        writes.flush();

        assertThat(written).containsExactly("a");
    }

    @Test
    void rethrowsTheFirstFailureAfterAllWritesHaveEnded() throws IOException {
        CountDownLatch submitted = new CountDownLatch(1);
        oneByOne.submit(1, () -> {
            await(submitted);
            throw new IOException("the first");
        });
        oneByOne.submit(1, () -> {
            throw new IOException("the second");
        });
        oneByOne.submit(1, writeThatIsWaitedFor("c"));
        submitted.countDown();

        assertThatThrownBy(oneByOne::flush).isInstanceOf(IOException.class).hasMessage("the first");
        assertThat(written).containsExactly("c");
    }

    /** Clients of object stores throw unchecked exceptions. */
    @Test
    void waitsForAllWritesIfAnUncheckedFailureIsTheFirst() throws IOException {
        CountDownLatch submitted = new CountDownLatch(1);
        oneByOne.submit(1, () -> {
            await(submitted);
            throw new IllegalStateException("the first");
        });
        oneByOne.submit(1, () -> {
            throw new OutOfMemoryError("the second");
        });
        oneByOne.submit(1, writeThatIsWaitedFor("c"));
        submitted.countDown();

        assertThatThrownBy(oneByOne::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("the second"));
        assertThat(written).containsExactly("c");
    }

    @Test
    void writesFilesLargerThanTheBound() throws IOException {
        writes.submit(Integer.MAX_VALUE, () -> written.add("a"));
        writes.submit(Integer.MAX_VALUE, () -> written.add("b"));
        writes.flush();

        assertThat(written).containsExactlyInAnyOrder("a", "b");
    }

    /**
     * Returns a write that ends as soon as this thread waits for it, and not before. The writes ahead of it have ended when it
     * starts, so that it is the only one that this thread can wait for.
     */
    private BackgroundWriter.Write writeThatIsWaitedFor(String file) {
        Thread caller = Thread.currentThread();
        return () -> {
            while (!(LockSupport.getBlocker(caller) instanceof Future<?> awaited) || awaited.isDone()) {
                if (Thread.interrupted()) {
                    throw new IOException("closed");
                }
                Thread.onSpinWait();
            }
            written.add(file);
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
