package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.records.RecordType;

class DistinguishingFieldsTest {

    @Test
    void listsEveryRecordTypeOnce() throws IOException {
        Properties listed = new Properties();
        try (InputStream in = DistinguishingFields.class.getResourceAsStream("distinguishing-fields.properties")) {
            listed.load(in);
        }

        assertThat(listed.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordType.values())
                        .map(RecordType::schemaName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void typesWithoutTraitsHaveDistinguishingFields(RecordType type) {
        assertThat(DistinguishingFields.of(type))
                .as("every listed name is a field")
                .doesNotContainNull();
        assertThat(DistinguishingFields.of(type).isEmpty()).isEqualTo(Traits.areDefined(type));
    }
}
