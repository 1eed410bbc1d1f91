package org.mesinfos.pipelines.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps are repeated after longer and longer pauses, unless their failure cannot pass. */
final class RetriesTest {

    private final List<Long> pauses = new ArrayList<>();
    private final Retries retries = new Retries(pauses::add);
    private int runs;

    @Test
    void aStepIsRepeatedUntilItSucceeds() throws IOException {
        retries.run(8, () -> {
            runs++;
            if (runs == 1) {
                throw new IOException("503");
            } else if (runs == 2) {
                throw new IllegalStateException("of a client");
            }
        });

        assertThat(runs).isEqualTo(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void theLastFailureIsThrown() {
        assertThatThrownBy(() -> retries.run(8, () -> {
                    runs++;
                    throw new IOException("failure " + runs);
                }))
                .hasMessage("failure 8");
        assertThat(runs).isEqualTo(8);
        assertThat(pauses).hasSize(7);
        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isBetween(25L << i, 50L << i);
        }
    }

    static Stream<Exception> failuresThatDoNotPass() {
        return Stream.of(
                new AccessDeniedException("file"),
                new NoSuchFileException("file"),
                new IllegalArgumentException("defect"),
                new UnsupportedOperationException("defect"));
    }

    @ParameterizedTest
    @MethodSource("failuresThatDoNotPass")
    void aFailureThatDoesNotPassIsNotRepeated(Exception failure) {
        assertThatThrownBy(() -> retries.run(8, () -> {
                    runs++;
                    if (failure instanceof IOException checked) {
                        throw checked;
                    }
                    throw (RuntimeException) failure;
                }))
                .isSameAs(failure);
        assertThat(runs).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }
}
