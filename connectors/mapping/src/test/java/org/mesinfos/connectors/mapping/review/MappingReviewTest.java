package org.mesinfos.connectors.mapping.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.TransactionStatus;

class MappingReviewTest {

    @Test
    void aNaturalKeyNeedsEachDeliveredCodeThatDistinguishesEvents() {
        String mapping = """
                connector: test/any
                version: 1
                title: Test
                format: csv
                record: MeterReading
                key: {natural: [local_time]}
                fields: {local_time: when, value: amount, flow: {column: direction, codes: {I: CONSUMPTION, O: PRODUCTION}}}
                """;

        assertThat(MappingReview.ofMapping(mapping))
                .containsExactly(
                        "the natural key of MeterReading lacks flow: rows that differ in it only replace each other");
        assertThat(MappingReview.ofMapping(mapping.replace("[local_time]", "[local_time, flow]")))
                .isEmpty();
    }

    @Test
    void amountsNeedACurrency() {
        BankTransaction transaction = transaction();
        transaction.setAmount(new BigDecimal("4.0000"));
        assertThat(warnings(transaction)).containsExactly("records BankTransaction have amount without currency");

        transaction.setCurrency("ISK");
        assertThat(warnings(transaction)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status", "Order status", "order_status", "payment/@statut", "État"})
    void aDeliveredStateNeedsAStatus(String name) {
        BankTransaction transaction = transaction();
        transaction.setAdditional(Map.of(name, "refused"));
        assertThat(warnings(transaction))
                .containsExactly("records BankTransaction have no status, and \"" + name + "\" in additional");

        transaction.setStatus(TransactionStatus.REJECTED);
        assertThat(warnings(transaction)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"State", "Statuses", "status/text", "Label"})
    void otherNamesAreNotThoseOfStates(String name) {
        BankTransaction transaction = transaction();
        transaction.setAdditional(Map.of(name, "refused"));

        assertThat(warnings(transaction)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ENERGY, m3, VOLUME", "POWER, kWh, ENERGY", "VOLUME, kVA, POWER"})
    void theUnitOfAReadingIsOneOfItsKind(ReadingKind kind, String unit, ReadingKind kindOfUnit) {
        assertThat(warnings(reading(kind, unit)))
                .containsExactly("readings of the kind " + kind + " have the unit " + unit + " of " + kindOfUnit);
        assertThat(warnings(reading(kindOfUnit, unit))).isEmpty();
    }

    @Test
    void aReadingWithoutKindOrUnitHasNoWarning() {
        assertThat(warnings(reading(null, "m3"))).isEmpty();
        assertThat(warnings(reading(ReadingKind.ENERGY, null))).isEmpty();
    }

    @Test
    void eachWarningIsGivenOnce() {
        assertThat(MappingReview.ofRecords(Stream.of(
                        reading(ReadingKind.ENERGY, "m3"),
                        reading(ReadingKind.ENERGY, "kWh"),
                        reading(ReadingKind.ENERGY, "m3"))))
                .hasSize(1);
    }

    private static List<String> warnings(SpecificRecord record) {
        return MappingReview.ofRecords(Stream.of(record));
    }

    private static BankTransaction transaction() {
        BankTransaction transaction = new BankTransaction();
        transaction.setAdditional(Map.of());
        return transaction;
    }

    private static MeterReading reading(ReadingKind kind, String unit) {
        MeterReading reading = new MeterReading();
        reading.setAdditional(Map.of());
        reading.setKind(kind);
        reading.setUnit(unit);
        return reading;
    }
}
