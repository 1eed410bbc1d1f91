package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TaskKind;

/** Two records with one key are two events if they state different values of the fields that distinguish events. */
class DistinguishingValuesTest {

    private static DistinguishingValues values(Object... values) {
        SpecificRecord record = RecordType.RECEIPT.newRecord();
        for (int i = 0; i < values.length; i += 2) {
            record.put(record.getSchema().getField((String) values[i]).pos(), values[i + 1]);
        }
        return DistinguishingValues.of(record);
    }

    @Test
    void valuesContradictEachOtherIfBothAreStated() {
        DistinguishingValues ten = values("total", new BigDecimal("10.00"));

        assertThat(ten.contradict(values("total", new BigDecimal("11")))).isTrue();
        assertThat(ten.contradict(values("total", new BigDecimal("10")))).isFalse();
        assertThat(ten.contradict(values())).isFalse();
        assertThat(values().contradict(ten)).isFalse();
        assertThat(values("currency", "EUR", "total", BigDecimal.ONE)
                        .contradict(values("currency", "EUR", "total", BigDecimal.TEN)))
                .isTrue();
    }

    @Test
    void agreementsAreEqualValuesThatBothState() {
        DistinguishingValues one = values("total", BigDecimal.TEN, "currency", "EUR");

        assertThat(one.agreements(values("total", new BigDecimal("10.0"), "currency", "eur")))
                .isEqualTo(2);
        assertThat(one.agreements(values("total", BigDecimal.TEN))).isEqualTo(1);
        assertThat(one.agreements(values("total", BigDecimal.ONE))).isZero();
        assertThat(values().agreements(values())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:11:12Z, 2024-01-31T10:11:12Z, false",
        "2024-01-31T10:11:12Z, 2024-01-31T10:11:12.5Z, false",
        "2024-01-31T10:11:12Z, 2024-01-31T10:11:13Z, true",
        "2024-01-31T10:11:12Z, 2024-01-31T10:11:00Z, false",
        "2024-01-31T10:11:00Z, 2024-01-31T10:11:12Z, false",
        "2024-01-31T10:11:00Z, 2024-01-31T10:12:12Z, true"
    })
    void timeWithoutSecondsIsTheSameMinute(Instant one, Instant other, boolean contradict) {
        DistinguishingValues first = new DistinguishingValues(List.of(time(one)));
        DistinguishingValues second = new DistinguishingValues(List.of(time(other)));

        assertThat(first.contradict(second)).isEqualTo(contradict);
    }

    private static Optional<Object> time(Instant instant) {
        return values("instant", instant).values().stream()
                .filter(Optional::isPresent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void blankTextsAndUnspecificCodesStateNothing() {
        DistinguishingValues blank = values("shop_id", " ", "currency", "");

        assertThat(blank.values()).allMatch(Optional::isEmpty);
        assertThat(blank.contradict(values("shop_id", "S1"))).isFalse();
        assertThat(kind(TaskKind.OTHER).contradict(kind(TaskKind.NOTE))).isFalse();
        assertThat(kind(TaskKind.NOTE).agreements(kind(TaskKind.NOTE))).isEqualTo(1);
    }

    @Test
    void textsAreComparedWithoutCaseAccentsAndPunctuation() {
        assertThat(values("shop_id", "Évry-1").contradict(values("shop_id", "EVRY 1")))
                .isFalse();
        assertThat(values("shop_id", "Évry-1").contradict(values("shop_id", "EVRY 2")))
                .isTrue();
    }

    private static DistinguishingValues kind(TaskKind kind) {
        SpecificRecord task = RecordType.TASK.newRecord();
        task.put(task.getSchema().getField("kind").pos(), kind);
        return DistinguishingValues.of(task);
    }

    @Test
    void datesAreComparedAsTheyAre() {
        DistinguishingValues first = new DistinguishingValues(List.of(Optional.of(LocalDate.of(2024, 1, 1))));

        assertThat(first.contradict(new DistinguishingValues(List.of(Optional.of(LocalDate.of(2024, 1, 2))))))
                .isTrue();
        assertThat(first.agreements(first)).isEqualTo(1);
    }
}
