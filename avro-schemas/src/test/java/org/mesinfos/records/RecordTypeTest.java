package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordTypeTest {

    @Test
    void hasUniqueFileNamesThatAreSafeInPaths() {
        List<String> names =
                Arrays.stream(RecordType.values()).map(RecordType::fileName).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void hasTheDocumentedNamesOfBankTransactions() {
        assertThat(RecordType.BANK_TRANSACTION.fileName()).isEqualTo("bank-transactions");
        assertThat(RecordType.BANK_TRANSACTION.schemaName()).isEqualTo("BankTransaction");
    }

    @ParameterizedTest
    @EnumSource
    void findsATypeByNamesAndByRecord(RecordType type) {
        assertThat(RecordType.ofSchemaName(type.schemaName())).contains(type);
        assertThat(RecordType.ofFileName(type.fileName())).contains(type);
        assertThat(RecordType.of(type.newRecord())).isEqualTo(type);
    }

    @Test
    void findsNoTypeForAnUnknownName() {
        assertThat(RecordType.ofSchemaName("Sighting")).isEmpty();
        assertThat(RecordType.ofFileName("sightings")).isEmpty();
    }

    @Test
    void rejectsANestedRecord() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordType.of(new Sighting()));
    }

    @ParameterizedTest
    @EnumSource
    void createsRecordsWithTheirOwnEmptyCollections(RecordType type) {
        SpecificRecord record = type.newRecord();
        type.schema().getFields().forEach(field -> {
            switch (field.schema().getType()) {
                case ARRAY -> assertThat((List<?>) record.get(field.pos())).isEmpty();
                case MAP -> assertThat((Map<?, ?>) record.get(field.pos())).isEmpty();
                default -> assertThat(record.get(field.pos())).isNull();
            }
        });

        Envelope.additional(record).put("name", "text");
        Envelope.sightings(record).add(new Sighting());

        assertThat(Envelope.additional(type.newRecord())).isEmpty();
        assertThat(Envelope.sightings(type.newRecord())).isEmpty();
    }
}
