package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.value.ClockChanges.DeliveredLocalTime;
import org.mesinfos.records.Derivation;

/** Instants of local times without offset, in France: 02:00 to 03:00 is skipped in March and repeated in October. */
class ClockChangesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDateTime PLAIN = LocalDateTime.parse("2024-06-01T12:00");
    private static final LocalDateTime SKIPPED = LocalDateTime.parse("2024-03-31T02:30");
    private static final LocalDateTime REPEATED = LocalDateTime.parse("2024-10-27T02:30");

    private final ClockChanges changes = new ClockChanges();

    @Test
    void timeWithOneOffsetHasOneInstantAndNoDerivation() {
        assertThat(changes.instant("start", PLAIN, PARIS)).isEqualTo(Instant.parse("2024-06-01T10:00:00Z"));
        assertThat(changes.derivations()).isEmpty();
        assertThat(changes.isSkipped()).isFalse();
        assertThat(changes.hasRepeatedTime()).isFalse();
        assertThat(changes.times()).containsOnlyKeys("start").containsValue(new DeliveredLocalTime(PLAIN, false));
    }

    @Test
    void skippedTimeIsReadWithTheOffsetBeforeTheChange() {
        assertThat(changes.instant("start", SKIPPED, PARIS)).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
        assertThat(changes.derivations())
                .containsExactly(new Derivation(
                        "start.utc_offset", "+01:00", "time skipped by the clock change in Europe/Paris", 0.5));
        assertThat(changes.isSkipped()).isTrue();
        assertThat(changes.hasRepeatedTime()).isFalse();
        assertThat(changes.times()).containsValue(new DeliveredLocalTime(SKIPPED, false));
    }

    @Test
    void repeatedTimeIsReadWithTheEarlierInstantUnlessTheLaterIsChosen() {
        assertThat(changes.instant("start", REPEATED, PARIS)).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(changes.hasRepeatedTime()).isTrue();
        assertThat(changes.isSkipped()).isFalse();
        assertThat(changes.times()).containsValue(new DeliveredLocalTime(REPEATED, true));

        changes.choose(OffsetChoice.LATER);

        assertThat(changes.instant("end", REPEATED, PARIS)).isEqualTo(Instant.parse("2024-10-27T01:30:00Z"));
        assertThat(changes.derivations())
                .containsExactly(
                        new Derivation(
                                "start.utc_offset", "+02:00", "time repeated by the clock change in Europe/Paris", 0.5),
                        new Derivation(
                                "end.utc_offset", "+01:00", "time repeated by the clock change in Europe/Paris", 0.5));
    }

    @Test
    void nextRecordStartsWithoutTimesAndWithTheEarlierInstant() {
        changes.choose(OffsetChoice.LATER);
        changes.instant("start", REPEATED, PARIS);
        changes.startRecord();

        assertThat(changes.times()).isEmpty();
        assertThat(changes.derivations()).isEmpty();
        assertThat(changes.hasRepeatedTime()).isFalse();
        assertThat(changes.instant("start", REPEATED, PARIS)).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
    }

    @Test
    void plainTimeAfterASkippedOneIsNotSkipped() {
        changes.instant("start", SKIPPED, PARIS);
        changes.instant("end", PLAIN, PARIS);

        assertThat(changes.isSkipped()).isFalse();
    }

    @Test
    void periodOfTwoRepeatedTimesMayCrossTheChange() {
        changes.choose(OffsetChoice.ACROSS_THE_CHANGE);

        assertThat(changes.instant("interval_start", REPEATED, PARIS)).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(changes.instant("interval_end", REPEATED.minusMinutes(30), PARIS))
                .isEqualTo(Instant.parse("2024-10-27T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "EARLIER, 02:00, 02:30, SAME_LENGTH",
        "EARLIER, 02:30, 02:00, REVERSED",
        "EARLIER, 02:00, 02:00, REVERSED",
        "ACROSS_THE_CHANGE, 02:30, 02:00, OTHER_LENGTH",
        "EARLIER, 02:30, 03:00, OTHER_LENGTH",
        "LATER, 02:30, 03:00, SAME_LENGTH"
    })
    void fitOfAPeriodComparesItsLengthWithThatOfTheClock(
            OffsetChoice choice, LocalTime start, LocalTime end, PeriodFit expected) {
        changes.choose(choice);
        changes.instant("start_instant", REPEATED.toLocalDate().atTime(start), PARIS);
        changes.instant("end_instant", REPEATED.toLocalDate().atTime(end), PARIS);

        assertThat(changes.fit()).isEqualTo(expected);
    }
}
