package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundWriterTest {

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final BackgroundWriter writes = new BackgroundWriter(3);

    @AfterEach
    void close() {
        writes.close();
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
        writes.submit(1, () -> {
            await(submitted);
            throw new IOException("the first");
        });
        writes.submit(1, () -> {
            throw new IOException("the second");
        });
        writes.submit(1, () -> {
            await(submitted);
            written.add("c");
        });
        submitted.countDown();

        assertThatThrownBy(writes::flush).isInstanceOf(IOException.class).hasMessage("the first");
        assertThat(written).containsExactly("c");
    }

    /** Clients of object stores throw unchecked exceptions. */
    @Test
    void waitsForAllWritesIfAnUncheckedFailureIsTheFirst() throws IOException {
        CountDownLatch submitted = new CountDownLatch(1);
        writes.submit(1, () -> {
            await(submitted);
            throw new IllegalStateException("the first");
        });
        writes.submit(1, () -> {
            await(submitted);
            throw new OutOfMemoryError("the second");
        });
        writes.submit(1, () -> {
            await(submitted);
            pause();
            written.add("c");
        });
        submitted.countDown();

        assertThatThrownBy(writes::flush)
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

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
