package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are read by their components, and absent fields only where earlier versions or empty values leave them out. */
class RecordDecoderTest {

    /** A record with a component of each kind. */
    record Sample(
            String name,
            long number,
            int version,
            boolean isComplete,
            Optional<CalendarDay> day,
            OptionalLong sequence,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> rareList,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Long> rareMap) {

        Sample {
            StoreNames.requireId("a sample", name);
        }
    }

    @Test
    void fieldsThatAreAbsentWhenEmptyAreEmptyWhenAbsent() {
        assertThat(decode("{\"name\":\"ana\"}"))
                .isEqualTo(new Sample(
                        "ana",
                        0,
                        0,
                        false,
                        Optional.empty(),
                        OptionalLong.empty(),
                        "",
                        List.of(),
                        Collections.emptySortedMap()));
    }

    @Test
    void unknownFieldsAreSkipped() {
        assertThat(decode("{\"later\":{\"a\":[1,{\"b\":null}]},\"name\":\"ana\",\"number\":7}"))
                .isEqualTo(decode("{\"name\":\"ana\",\"number\":7}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "[]",
                "{",
                "{}",
                "{\"name\":null}",
                "{\"name\":7}",
                "{\"name\":\"Not an id\"}",
                "{\"name\":\"ana\",\"number\":null}",
                "{\"name\":\"ana\",\"number\":\"7\"}",
                "{\"name\":\"ana\",\"number\":7.5}",
                "{\"name\":\"ana\",\"version\":3000000000}",
                "{\"name\":\"ana\",\"isComplete\":0}",
                "{\"name\":\"ana\",\"day\":\"2024-02-30\"}",
                "{\"name\":\"ana\",\"rareList\":{}}",
                "{\"name\":\"ana\",\"rareMap\":[]}"
            })
    void otherContentIsRefused(String json) {
        assertThatThrownBy(() -> decode(json))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Not a Sample in the format of this version");
    }

    private static Sample decode(String json) {
        return RecordDecoder.decode(json.getBytes(StandardCharsets.UTF_8), Sample.class);
    }
}
