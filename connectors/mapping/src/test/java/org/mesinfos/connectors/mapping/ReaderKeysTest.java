package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

final class ReaderKeysTest {

    private static final Schema DATE = LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
    private static final Schema INSTANT = LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
    private static final Schema AMOUNT = LogicalTypes.decimal(19, 4).addToSchema(Schema.create(Schema.Type.BYTES));
    private static final Schema CODE = Schema.createEnum("Code", "", "test", List.of("A", "B"));

    @Test
    void nameIsThatOfTheLogicalTypeOfTheEnumOrOfThePhysicalType() {
        assertThat(ReaderKeys.name(DATE)).isEqualTo("date");
        assertThat(ReaderKeys.name(CODE)).isEqualTo("Code");
        assertThat(ReaderKeys.name(Schema.create(Schema.Type.LONG))).isEqualTo("long");
    }

    @Test
    void typeHasTheKeysOfItsReader() {
        assertThat(ReaderKeys.of(DATE).names()).containsExactlyInAnyOrder("format", "language");
        assertThat(ReaderKeys.of(INSTANT).names()).containsExactlyInAnyOrder("format", "language", "zone");
        assertThat(ReaderKeys.of(Schema.create(Schema.Type.INT)).names())
                .containsExactlyInAnyOrder("decimal", "grouping", "multiplier", "negate", "sum");
        assertThat(ReaderKeys.of(AMOUNT).names())
                .containsExactlyInAnyOrder("decimal", "grouping", "multiplier", "negate", "sum", "decimals");
        assertThat(ReaderKeys.of(Schema.create(Schema.Type.LONG)).names())
                .containsExactlyInAnyOrder("decimal", "grouping", "multiplier", "negate", "sum", "duration", "base64");
        assertThat(ReaderKeys.of(Schema.create(Schema.Type.STRING)).names()).containsExactly("base64");
        assertThat(ReaderKeys.of(CODE).names()).isEmpty();
    }
}
