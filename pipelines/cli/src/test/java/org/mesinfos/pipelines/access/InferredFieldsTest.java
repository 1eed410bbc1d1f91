package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

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
}
