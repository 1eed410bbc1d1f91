package org.mesinfos.pipelines.run.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntries;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/** Effect of an erasure that destroys file d and blanks rows of file b. */
final class ErasureEffectTest {

    private static final String BLANKED = "b".repeat(64);
    private static final String DESTROYED = "d".repeat(64);
    private static final String FIRST = "1".repeat(64);
    private static final String SECOND = "2".repeat(64);

    private final TreeMap<String, RedactedFile> redacted = new TreeMap<>();
    private final ErasureEffect effect = new ErasureEffect(
            redacted,
            List.of(
                    new SuppressedPlaces(FIRST, BLANKED, 2, 0, List.of(2L, 3L)),
                    new SuppressedPlaces(FIRST, DESTROYED, 1, 0, List.of(2L)),
                    new SuppressedPlaces(FIRST, DESTROYED, 2, 0, List.of(0L))));

    ErasureEffectTest() {
        redacted.put(DESTROYED, RedactedFile.DESTROYED);
        redacted.put(BLANKED, new RedactedFile(Optional.of("e".repeat(64))));
    }

    @Test
    void filesAreDestroyedOrBlanked() {
        assertThat(effect.destroyedFiles())
                .containsExactly(new ErasureProof.DestroyedFile("the delivered bytes of a file", DESTROYED));
        assertThat(effect.blankedFiles()).containsExactly(BLANKED);
    }

    @Test
    void rowsOfThePeopleAreCountedInAllFiles() {
        assertThat(effect.suppressedRows()).isEqualTo(5);
    }

    @Test
    void rowsOfOthersInDestroyedFilesAreCountedInEachDelivery() {
        assertThat(effect.rowsNotRederivable(List.of(delivery(FIRST), delivery(SECOND))))
                .as("10 - 3 and 10")
                .isEqualTo(17);
    }

    private static DeliveryEntry delivery(String id) {
        return new DeliveryEntry(
                id,
                "bank",
                DeliveryMode.APPEND,
                0,
                List.of(
                        FileEntries.of(BLANKED).rows(10, 10).entry(),
                        FileEntries.of(DESTROYED).rows(12, 10).entry()));
    }
}
