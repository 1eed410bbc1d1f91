package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of values in the tables that a person receives: elements count from 1 in all of them. */
final class FlatRecordTest {

    @Test
    void namesDeliveredValues() throws JsonProcessingException {
        assertThat(FlatRecord.of(
                        new ObjectMapper().readTree("{\"lines\": [{\"label\": \"Tea\"}, {\"label\": \"Rice\"}]}")))
                .isEqualTo(Map.of("lines[1].label", "Tea", "lines[2].label", "Rice"));
    }

    @Test
    void namesDerivedValuesOfAnElementLikeItsDeliveredOnes() {
        assertThat(FlatRecord.ofPath("lines[1].category.name_en")).isEqualTo("lines[2].category.name_en");
        assertThat(FlatRecord.ofPath("parties[0].addresses[9].commune")).isEqualTo("parties[1].addresses[10].commune");
        assertThat(FlatRecord.ofPath("category")).isEqualTo("category");
    }
}
