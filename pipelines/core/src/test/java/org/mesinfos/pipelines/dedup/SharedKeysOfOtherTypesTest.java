package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.ClaimKind;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.InsuranceClaim;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/** Rows of several sources with the same key, of types that are not matched by amount and account. */
class SharedKeysOfOtherTypesTest {

    /** A distinguishing field, for messages. */
    private record Distinguishing(RecordType type, Schema.Field field) {
        @Override
        public String toString() {
            return type.schemaName() + "." + field.name();
        }
    }

    static Stream<Distinguishing> fields() {
        return Stream.of(RecordType.values())
                .filter(type -> !Traits.areDefined(type))
                .flatMap(type -> DistinguishingFields.of(type).stream().map(field -> new Distinguishing(type, field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void differentValuesAreTwoRecordsAndEqualOrMissingValuesOne(Distinguishing distinguishing) {
        SpecificRecord one = with(distinguishing, 0);
        SpecificRecord other = with(distinguishing, 1);

        assertThat(merged(one, other)).hasSize(2);
        assertThat(merged(other, one)).hasSize(2);
        assertThat(merged(one, with(distinguishing, 0))).hasSize(1);
        assertThat(merged(one, empty(distinguishing.type()))).hasSize(1);
    }

    @Test
    void theRecordsOfBothSourcesAreMatchedWhateverTheirOrder() {
        List<RowBatch> batches = List.of(
                batch(appended("d1"), claim("2024-03-04", "dent"), claim("2024-05-06", "hail")),
                batch(
                        appended("d2").of("banque/sinistres-2", 80),
                        claim("2024-05-06", null),
                        claim("2024-07-08", null),
                        claim("2024-03-04", null)));

        List<SpecificRecord> records = records(batches);

        assertThat(records)
                .extracting(
                        record -> ((InsuranceClaim) record).getOccurredDate().toString()
                                + " " + ((InsuranceClaim) record).getDescription() + " "
                                + sightings(record).size())
                .containsExactlyInAnyOrder("2024-03-04 dent 2", "2024-05-06 hail 2", "2024-07-08 null 1");
        List<RowBatch> reversed = new ArrayList<>(batches);
        Collections.reverse(reversed);
        assertThat(records(reversed)).isEqualTo(records);
    }

    @Test
    void threeSourcesThatContradictInPairsAreThreeRecords() {
        assertThat(records(List.of(
                        batch(appended("d1"), claim("2024-03-04", "a")),
                        batch(appended("d2").of("banque/b", 80), claim("2024-03-05", "b")),
                        batch(appended("d3").of("banque/c", 60), claim("2024-03-06", "c")))))
                .hasSize(3);
    }

    @Test
    void rowsOfOneSourceAreCorrectionsOfOneRecord() {
        assertThat(records(List.of(
                        batch(appended("d1").withSequence(1), claim("2024-03-04", "a")),
                        batch(appended("d2").withSequence(2), claim("2024-03-05", "b")),
                        batch(appended("d3").of("banque/b", 80), claim("2024-03-05", "c")))))
                .singleElement()
                .satisfies(record -> assertThat(sightings(record)).hasSize(3));
    }

    @Test
    void aSourceMayLeaveOutTheSecondsOfATime() {
        assertThat(merged(call("2024-03-04T10:15:42Z"), call("2024-03-04T10:15:00Z")))
                .hasSize(1);
        assertThat(merged(call("2024-03-04T10:15:42.500Z"), call("2024-03-04T10:15:42Z")))
                .hasSize(1);
        assertThat(merged(call("2024-03-04T10:15:42Z"), call("2024-03-04T10:15:43Z")))
                .hasSize(2);
        assertThat(merged(call("2024-03-04T10:15:42Z"), call("2024-03-04T10:16:00Z")))
                .hasSize(2);
    }

    @Test
    void anUnspecificCodeContradictsNoOther() {
        InsuranceClaim other = claim("2024-03-04", null);
        other.setKind(ClaimKind.OTHER);
        InsuranceClaim specific = claim("2024-03-04", null);
        specific.setKind(Stream.of(ClaimKind.values())
                .filter(kind -> kind != ClaimKind.OTHER)
                .findFirst()
                .orElseThrow());

        assertThat(merged(other, specific)).hasSize(1);
    }

    private static InsuranceClaim claim(String day, String description) {
        InsuranceClaim claim = (InsuranceClaim) empty(RecordType.INSURANCE_CLAIM);
        claim.setOccurredDate(LocalDate.parse(day));
        claim.setDescription(description);
        return claim;
    }

    private static Communication call(String instant) {
        Communication call = (Communication) empty(RecordType.COMMUNICATION);
        call.setInstant(Instant.parse(instant));
        return call;
    }

    private static SpecificRecord with(Distinguishing distinguishing, int number) {
        SpecificRecord record = empty(distinguishing.type());
        Schema schema = distinguishing.field().schema();
        Schema present = schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
        record.put(distinguishing.field().pos(), value(present, number));
        return record;
    }

    private static Object value(Schema schema, int number) {
        String logical =
                schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (logical) {
            case "date" -> LocalDate.of(2024, 3, 4 + number);
            case "timestamp-micros" -> Instant.parse("2024-03-04T10:15:30Z").plusSeconds(3600L * number);
            case "local-timestamp-micros" ->
                LocalDateTime.ofEpochSecond(1_700_000_000L + 3600L * number, 0, ZoneOffset.UTC);
            case "decimal" -> BigDecimal.valueOf(100_000L + number, 4);
            default ->
                switch (schema.getType()) {
                    case STRING -> "text " + number;
                    case INT -> number;
                    case ENUM ->
                        SpecificData.get()
                                .createEnum(
                                        schema.getEnumSymbols().stream()
                                                .filter(symbol -> !symbol.equals("OTHER") && !symbol.equals("UNKNOWN"))
                                                .toList()
                                                .get(number),
                                        schema);
                    default -> throw new IllegalArgumentException("No value for " + schema);
                };
        };
    }

    private static SpecificRecord empty(RecordType type) {
        SpecificRecord record = type.newRecord();
        record.put(Envelope.ORGANISATION, "banque");
        record.put(Envelope.ADDITIONAL, Map.of());
        return record;
    }

    private static List<SpecificRecord> merged(SpecificRecord one, SpecificRecord other) {
        return records(List.of(batch(appended("d1"), one), batch(appended("d2").of("banque/other", 80), other)));
    }

    private static List<SpecificRecord> records(List<RowBatch> batches) {
        return RecordDeduplication.of(AcceptedRows.of(batches), SnapshotHorizon.none())
                .records()
                .get(RecordType.valueOf(batches.get(0).getRecordType()));
    }

    @SuppressWarnings("unchecked")
    private static List<Sighting> sightings(SpecificRecord record) {
        return (List<Sighting>) record.get(Envelope.SIGHTINGS);
    }

    private static RowBatch batch(SampleDelivery delivery, SpecificRecord... records) {
        List<EncodedRow> rows = new ArrayList<>();
        for (SpecificRecord record : records) {
            rows.add(new EncodedRow(
                    RowSubjectKind.CUSTOMER,
                    "C1",
                    RowKeyKind.NATIVE,
                    "k",
                    0,
                    rows.size() + 1L,
                    "",
                    ByteBuffer.wrap(new CanonicalCodec().encode(record)),
                    0,
                    false));
        }
        return new RowBatch(delivery.origin(), RecordType.of(records[0]).name(), rows);
    }
}
