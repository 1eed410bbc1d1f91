package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {

    @ParameterizedTest
    @EnumSource
    void startsEveryRecordWithTheSameFields(RecordType type) {
        assertThat(envelopeOf(type))
                .containsExactly(
                        "record_id [\"null\",\"string\"]",
                        "person_id [\"null\",\"string\"]",
                        "organisation \"string\"",
                        "subject [\"null\",\"string\"]",
                        "subject_kind [\"null\",SubjectKind]",
                        "sightings array of Sighting",
                        "additional {\"type\":\"map\",\"values\":\"string\"}",
                        "derived array of Derivation");
    }

    private static List<String> envelopeOf(RecordType type) {
        return SchemaCatalogue.schema(type).getFields().stream()
                .limit(Envelope.SIZE)
                .map(field -> field.name() + " " + form(field.schema()))
                .toList();
    }

    private static String form(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> "array of " + schema.getElementType().getName();
            case ENUM -> schema.getName();
            case UNION -> schema.getTypes().stream().map(EnvelopeTest::form).collect(Collectors.joining(",", "[", "]"));
            default -> SchemaFormatter.format("json/inline", schema);
        };
    }

    @ParameterizedTest
    @EnumSource
    void returnsValuesThatWereSet(RecordType type) {
        SpecificRecord record = type.newRecord();
        assertThat(Envelope.recordId(record)).isEmpty();
        assertThat(Envelope.personId(record)).isEmpty();
        assertThat(Envelope.subject(record)).isEmpty();
        assertThat(Envelope.subjectKind(record)).isEmpty();

        Envelope.setRecordId(record, "r1");
        Envelope.setPersonId(record, "p1");
        Envelope.setOrganisation(record, "banque");
        Envelope.setSubject(record, SubjectKind.ACCOUNT, "0001");
        Envelope.derived(record).add(new Derivation("a", "b", "c", 1.0));

        assertThat(Envelope.recordId(record)).contains("r1");
        assertThat(Envelope.personId(record)).contains("p1");
        assertThat(Envelope.organisation(record)).isEqualTo("banque");
        assertThat(Envelope.subject(record)).contains("0001");
        assertThat(Envelope.subjectKind(record)).contains(SubjectKind.ACCOUNT);
        assertThat(Envelope.derived(record)).containsExactly(new Derivation("a", "b", "c", 1.0));
    }
}
