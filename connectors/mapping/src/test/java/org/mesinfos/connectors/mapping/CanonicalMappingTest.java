package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalMappingTest {

    private static final String MAPPING = """
            connector: bank/moves
            csv: {delimiter: ";"}
            fields:
              amount: {column: amount, negate: true}
              labels: [one, two]
            """;

    @Test
    void ignoresCommentsAndLayout() {
        String other = """
                # comment
                connector:   bank/moves
                csv:
                  delimiter: ';'   # comment
                fields:
                  amount:
                    column: "amount"
                    negate: true

                  labels:
                    - one
                    - two
                """;

        assertThat(CanonicalMapping.fingerprint(other)).isEqualTo(CanonicalMapping.fingerprint(MAPPING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "negate: false",
                "negate: \"true\"",
                "negate: true, required: true",
                "other: true",
            })
    void differsForEveryOtherRule(String rule) {
        assertThat(CanonicalMapping.fingerprint(MAPPING.replace("negate: true", rule)))
                .isNotEqualTo(CanonicalMapping.fingerprint(MAPPING));
    }

    @Test
    void differsForAnotherOrder() {
        assertThat(CanonicalMapping.fingerprint(MAPPING.replace("one, two", "two, one")))
                .isNotEqualTo(CanonicalMapping.fingerprint(MAPPING));
    }
}
