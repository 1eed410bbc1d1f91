package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.RecordType;

final class InferredFieldsTest {

    @Test
    void everyEntryNamesAFieldOfASchema() {
        for (String entry : InferredFields.load().entries()) {
            String[] parts = entry.split("[.\\[=]", -1);
            RecordType type = RecordType.ofSchemaName(parts[0]).orElseThrow();
            if (!parts[1].equals("*")) {
                assertThat(type.schema().getField(parts[1])).as(entry).isNotNull();
            }
        }
    }

    @Test
    void allFieldsOfARecordAreInferredIfItsTypeOrOneOfItsValuesIs() {
        InferredFields fields = InferredFields.load();
        JsonNode estimated = JsonNodeFactory.instance.objectNode().put("quality", "ESTIMATED");
        JsonNode measured = JsonNodeFactory.instance.objectNode().put("quality", "MEASURED");

        assertThat(fields.origin("MeterReading", estimated, "value")).isEqualTo(ValueOrigin.INFERRED);
        assertThat(fields.origin("MeterReading", measured, "value")).isEqualTo(ValueOrigin.STATED);
        assertThat(fields.origin("Invoice", estimated, "value")).isEqualTo(ValueOrigin.STATED);
        assertThat(fields.origin("Score", measured, "value")).isEqualTo(ValueOrigin.INFERRED);
        assertThat(fields.origin("PersonProfile", measured, "segment")).isEqualTo(ValueOrigin.INFERRED);
        assertThat(fields.origin("PersonProfile", measured, "family_name")).isEqualTo(ValueOrigin.STATED);
    }
}
