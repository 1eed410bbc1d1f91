package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Conventions of all schemas, so that every record can be read in the same way. */
class SchemaConventionsTest {

    /** Enums without default: a reader must not treat an unknown symbol as another one. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("SubjectKind", "EnergyFlow");

    static Collection<Schema> namedSchemas() {
        Map<String, Schema> named = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            collect(type.schema(), named);
        }
        return named.values();
    }

    private static void collect(Schema schema, Map<String, Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                named.put(schema.getFullName(), schema);
                schema.getFields().forEach(field -> collect(field.schema(), named));
            }
            case ENUM -> named.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), named);
            case MAP -> collect(schema.getValueType(), named);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, named));
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("namedSchemas")
    void documentsEverything(Schema schema) {
        assertThat(schema.getDoc()).as(schema.getFullName()).endsWith(".").hasSizeGreaterThan(20);
        if (schema.getType() == Schema.Type.RECORD) {
            schema.getFields()
                    .forEach(field -> assertThat(field.doc())
                            .as(schema.getName() + "." + field.name())
                            .isNotNull()
                            .endsWith("."));
        }
    }

    @ParameterizedTest
    @MethodSource("namedSchemas")
    void explainsEveryCodeAndDefaultsToOther(Schema schema) {
        if (schema.getType() == Schema.Type.ENUM) {
            assertThat(schema.getEnumSymbols())
                    .allSatisfy(symbol -> assertThat(schema.getDoc()).contains(symbol + ": "));
            assertThat(schema.getEnumDefault()).isEqualTo(WITHOUT_DEFAULT.contains(schema.getName()) ? null : "OTHER");
        }
    }

    @ParameterizedTest
    @MethodSource("namedSchemas")
    void usesSnakeCaseNames(Schema schema) {
        if (schema.getType() == Schema.Type.RECORD) {
            assertThat(schema.getFields()).allMatch(field -> field.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasDefaultsForFieldsAfterTheEnvelope(RecordType type) {
        type.schema()
                .getFields()
                .subList(Envelope.SIZE, type.schema().getFields().size())
                .forEach(field -> assertThat(field.hasDefaultValue())
                        .as(type.schemaName() + "." + field.name())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void hasNoFieldNamedRecord(RecordType type) {
        assertThat(type.schema().getField("record")).isNull();
    }
}
