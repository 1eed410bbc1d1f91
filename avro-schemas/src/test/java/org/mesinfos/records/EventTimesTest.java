package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTimesTest {

    @Test
    void listsEveryRecordTypeOnce() throws IOException {
        Properties listed = new Properties();
        try (InputStream in = EventTimes.class.getResourceAsStream("event-times.properties")) {
            listed.load(in);
        }

        assertThat(listed.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordType.values())
                        .map(RecordType::schemaName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void fieldsContainTimes(RecordType type) {
        assertThat(EventTimes.fields(type)).allSatisfy(field -> {
            assertThat(field).as("every listed name is a field").isNotNull();
            assertThat(logicalType(field)).isIn("date", "timestamp-micros", "local-timestamp-micros");
        });
    }

    @Test
    void preferredFieldIsFirst() {
        assertThat(EventTimes.fields(RecordType.BANK_TRANSACTION))
                .extracting(Schema.Field::name)
                .containsExactly("booking_date", "operation_date", "value_date");
        assertThat(EventTimes.fields(RecordType.INCOME))
                .extracting(Schema.Field::name)
                .containsExactly("period_start", "payment_date");
    }

    @Test
    void profilesAndContactsDescribeAState() {
        assertThat(Set.of(RecordType.PERSON_PROFILE, RecordType.CONTACT))
                .allSatisfy(type -> assertThat(EventTimes.fields(type)).isEmpty());
    }

    private static String logicalType(Schema.Field field) {
        Schema schema = field.schema().isUnion()
                ? field.schema().getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : field.schema();
        LogicalType logical = schema.getLogicalType();
        return logical == null ? "" : logical.getName();
    }
}
