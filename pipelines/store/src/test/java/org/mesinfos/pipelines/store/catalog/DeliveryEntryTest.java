package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.FileEntry.Completeness;

/** A delivery counts the rows of its files, and keeps what is known about each of them. */
class DeliveryEntryTest {

    private static final String DELIVERY = "ab".repeat(32);
    private static final String FIRST = "11".repeat(32);
    private static final String SECOND = "22".repeat(32);
    private static final ContentFile DETAILS = new ContentFile("quarantine/details.json", "33".repeat(32), 9);
    private static final RejectedTraces KEYED = new RejectedTraces(List.of("k1"), true);

    @Test
    void countsAreThoseOfAllFiles() {
        DeliveryEntry delivery = delivery(
                file(FIRST, 10, 7, Map.of(RejectionReason.MISSING_VALUE, 2L, RejectionReason.INVALID_VALUE, 1L)),
                file(SECOND, 100, 90, Map.of(RejectionReason.INVALID_VALUE, 10L)));

        assertThat(delivery.rowsRead()).isEqualTo(110);
        assertThat(delivery.accepted()).isEqualTo(97);
        assertThat(delivery.rejected()).isEqualTo(13);
        assertThat(delivery.isFullyRejected()).isFalse();
    }

    @Test
    void deliveryIsFullyRejectedIfItHasRowsAndNoneIsAccepted() {
        Map<RejectionReason, Long> rejected = Map.of(RejectionReason.INVALID_VALUE, 1L);

        assertThat(delivery(file(FIRST, 1, 0, rejected)).isFullyRejected()).isTrue();
        assertThat(delivery(file(FIRST, 2, 1, rejected)).isFullyRejected()).isFalse();
        assertThat(delivery(file(FIRST, 0, 0, Map.of())).isFullyRejected()).isFalse();
        assertThat(delivery().isFullyRejected()).isFalse();
    }

    @Test
    void filesAreInTheOrderOfTheirHashes() {
        assertThat(delivery(file(SECOND, 1, 1, Map.of()), file(FIRST, 1, 1, Map.of())))
                .isEqualTo(delivery(file(FIRST, 1, 1, Map.of()), file(SECOND, 1, 1, Map.of())));
    }

    @Test
    void blankedRowsOfAFileCountAsReadAndAccepted() {
        DeliveryEntry blanked = delivery(file(FIRST, 10, 10, Map.of()), file(SECOND, 10, 10, Map.of()))
                .withBlankedRows(SECOND, 3, 2);

        assertThat(blanked.files())
                .extracting(FileEntry::rowsRead, FileEntry::accepted, FileEntry::skipped)
                .containsExactly(tuple(10L, 10L, 5L), tuple(13L, 13L, 3L));
        assertThat(delivery(file(FIRST, 1, 1, Map.of()))
                        .withBlankedRows(FIRST, 9, 9)
                        .files()
                        .get(0)
                        .skipped())
                .isZero();
    }

    @Test
    void filesAndWarningAreReplacedAlone() {
        DeliveryEntry delivery = new DeliveryEntry(
                DELIVERY,
                "bank",
                DeliveryMode.SNAPSHOT,
                7,
                List.of(file(FIRST, 1, 1, Map.of())),
                Optional.of(SnapshotOrder.SEQUENCE),
                Optional.of("c1"));
        List<FileEntry> others = List.of(file(SECOND, 2, 2, Map.of()));

        assertThat(delivery.withWarning(Optional.of("too few rows")).withFiles(others))
                .isEqualTo(new DeliveryEntry(
                        DELIVERY,
                        "bank",
                        DeliveryMode.SNAPSHOT,
                        7,
                        others,
                        Optional.of(SnapshotOrder.SEQUENCE),
                        Optional.of("c1"),
                        Optional.of("too few rows")));
        assertThat(delivery.withWarning(Optional.of("too few rows")).withWarning(Optional.empty()))
                .isEqualTo(delivery);
    }

    @Test
    void jsonKeepsADeliveryAndItsFiles() {
        FileEntry file = new FileEntry(
                FIRST,
                12,
                "text/csv",
                "bank/movements",
                3,
                4,
                3,
                new TreeMap<>(Map.of(RejectionReason.INVALID_VALUE, 1L)),
                5,
                Completeness.PARTIAL,
                Optional.of(DETAILS),
                Optional.of(KEYED),
                Optional.of(new CalendarDay(LocalDate.of(2024, 2, 29))),
                List.of(new CandidateConnector("bank/cards", 1, List.of("amount"))));
        DeliveryEntry delivery = delivery(file);

        assertThat(DeliveryEntry.fromJson(delivery.toJson())).isEqualTo(delivery);
        assertThat(new String(delivery.toJson(), StandardCharsets.UTF_8))
                .contains("\"asOf\":\"2024-02-29\"")
                .doesNotContain("fullyRejected")
                .doesNotContain("warning");
    }

    @Test
    void detailsOfRejectionsAreReplacedAlone() {
        FileEntry file = file(FIRST, 3, 2, Map.of(RejectionReason.INVALID_VALUE, 1L));

        assertThat(file.withQuarantine(DETAILS))
                .isEqualTo(FileEntries.of(FIRST)
                        .rows(3, 2)
                        .rejected(file.rejected())
                        .skipped(5)
                        .quarantine(Optional.of(DETAILS))
                        .entry());
    }

    @Test
    void rejectedRowsWithoutKeyedTracesCouldHaveStatedAnything() {
        Map<RejectionReason, Long> rejected = Map.of(RejectionReason.INVALID_VALUE, 1L);

        assertThat(traced(rejected, Optional.of(KEYED)).rejectedTraces()).isEqualTo(KEYED);
        assertThat(traced(rejected, Optional.of(new RejectedTraces(List.of("k1", "00"), true)))
                        .rejectedTraces())
                .isEqualTo(RejectedTraces.INCOMPLETE);
        assertThat(traced(rejected, Optional.empty()).rejectedTraces()).isEqualTo(RejectedTraces.INCOMPLETE);
        assertThat(traced(Map.of(), Optional.empty()).rejectedTraces()).isEqualTo(RejectedTraces.NONE);
    }

    @Test
    void tracesOfTwoFilesAreKnownIfThoseOfBothAre() {
        RejectedTraces other = new RejectedTraces(List.of("k2", "k1"), true);

        assertThat(KEYED.plus(other)).isEqualTo(new RejectedTraces(List.of("k1", "k2"), true));
        assertThat(KEYED.plus(RejectedTraces.INCOMPLETE)).isEqualTo(RejectedTraces.INCOMPLETE);
        assertThat(RejectedTraces.INCOMPLETE.plus(KEYED)).isEqualTo(RejectedTraces.INCOMPLETE);
    }

    @Test
    void aThousandTracesAreListedAndNotOneMore() {
        List<String> thousand =
                IntStream.range(0, 1000).mapToObj(number -> "k" + number).toList();
        RejectedTraces full = new RejectedTraces(thousand, true);

        assertThat(full.plus(KEYED)).isEqualTo(full);
        assertThat(full.plus(new RejectedTraces(List.of("k1000"), true))).isEqualTo(RejectedTraces.INCOMPLETE);
    }

    @Test
    void idsAreHashes() {
        assertThatThrownBy(() -> file("11", 1, 1, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static DeliveryEntry delivery(FileEntry... files) {
        return new DeliveryEntry(DELIVERY, "bank", DeliveryMode.APPEND, 1, List.of(files));
    }

    private static FileEntry file(String sha256, long read, long accepted, Map<RejectionReason, Long> rejected) {
        return FileEntries.of(sha256)
                .rows(read, accepted)
                .rejected(rejected)
                .skipped(5)
                .entry();
    }

    private static FileEntry traced(Map<RejectionReason, Long> rejected, Optional<RejectedTraces> traces) {
        return FileEntries.of(FIRST)
                .rows(3, 2)
                .rejected(rejected)
                .traces(traces)
                .entry();
    }
}
