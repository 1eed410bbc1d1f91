package org.mesinfos.connectors.standard.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMessageHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "31/01/2024, 14:05 - Ana: hi|31/01/2024|14:05",
                "1/31/24, 2:05\u202fPM - Ana: hi|1/31/24|14:05",
                "1/31/24, 12:05 AM - Ana: hi|1/31/24|00:05",
                "31.01.24, 14:05 - Ana: hi|31.01.24|14:05",
                "31/01/2024 \u00e0 14:05 - Ana: hi|31/01/2024|14:05",
                "31/1/24 2:05 p.\u00a0m. - Ana: hi|31/1/24|14:05",
                "31-01-2024 14:05 - Ana: hi|31-01-2024|14:05",
                "2024-01-31, 14:05 - Ana: hi|2024-01-31|14:05",
                "2024/01/31 14:05 - Ana: hi|2024/01/31|14:05",
                "31.1.2024 klo 14.05 - Ana: hi|31.1.2024|14:05",
                "2024/1/31 \u4e0b\u53482:05 - Ana: hi|2024/1/31|14:05",
                "31.1.2024. 14:05 - Ana: hi|31.1.2024.|14:05",
                "[31/01/2024, 2:05:09 p.\u00a0m.] Ana: hi|31/01/2024|14:05:09",
                "[31/01/2024, 14:05:09] Ana: hi|31/01/2024|14:05:09",
                "\u200e[31.01.24, 14:05:09] Ana: hi|31.01.24|14:05:09",
                "[1/31/24, 2:05:09\u202fPM] Ana: hi|1/31/24|14:05:09",
                "[2024-01-31 14:05:09] Ana: hi|2024-01-31|14:05:09",
                "2024. 1. 5. 오후 2:05 - Ana: hi|2024. 1. 5.|14:05",
                "[2024. 1. 31. 오전 12:05:09] Ana: hi|2024. 1. 31.|00:05:09",
                "2024년 1월 5일 오후 2:05, Ana: hi|2024-1-5|14:05",
                "2024/1/5 下午2:05 - Ana: hi|2024/1/5|14:05",
                "[2024/1/5 晚上9:05:09] Ana: hi|2024/1/5|21:05:09",
                "2024年1月31日 中午12:05 - Ana: hi|2024-1-31|12:05",
                "2024/1/31 中午11:05 - Ana: hi|2024/1/31|11:05",
                "2024/1/31 午後0:05 - Ana: hi|2024/1/31|12:05",
                "14:05, 31/01/2024 - Ana: hi|31/01/2024|14:05",
                "31/01/2024, 2:05 CH - Ana: hi|31/01/2024|14:05",
                "31/01/2024 lúc 2:05 SA - Ana: hi|31/01/2024|02:05",
                "[14:05, 31/1/2024] Ana: hi|31/1/2024|14:05",
                "31.01.24 г., 14:05 - Ana: hi|31.01.24|14:05",
                "[31.01.24 г., 14:05:09 ч.] Ana: hi|31.01.24|14:05:09",
                "31. 01. 2024. 14:05 - Ana: hi|31. 01. 2024.|14:05",
                "[31. 01. 2024. u 14:05:09] Ana: hi|31. 01. 2024.|14:05:09",
                "\u200f٣١\u200f/١\u200f/٢٠٢٤، ٢:٠٥ م - Ana: hi|31/1/2024|14:05",
                "\u200f[31\u200f/1\u200f/2024، 2:05:09 ص] Ana: hi|31/1/2024|02:05:09",
                "31.1.2024 ÖS 2:05 - Ana: hi|31.1.2024|14:05",
                "31/1/24, 2:05 μ.μ. - Ana: hi|31/1/24|14:05",
                "31/01/24 14:05:09: Ana: hi|31/01/24|14:05:09"
            })
    void parsesDateAndTimeOfHeaders(String line, String date, LocalTime time) {
        ChatMessageHeader head = ChatMessageHeader.of(line).orElseThrow();

        assertThat(head.date()).isEqualTo(date);
        assertThat(head.timeOfDay()).isEqualTo(Optional.of(time));
        assertThat(head.rest()).isEqualTo("Ana: hi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "and so on",
                "12 eggs",
                "31/01/2024",
                "[31/01/2024] Ana: hi",
                "31/01/2024, 14:05",
                "31/01.2024, 14:05 - Ana: hi",
                "31/01/2024, 14h05 - Ana: hi",
                "31/01/2024, 14:05 soon - Ana: hi",
                "31/1/5, 14:05 - Ana: hi",
                "31/01/2024, 14:05, Ana: hi",
                "31/01/2024 14:05: Ana: hi"
            })
    void rejectsLinesWithoutHeader(String line) {
        assertThat(ChatMessageHeader.of(line)).isEmpty();
    }

    @Test
    void keepsTheDateAsDelivered() {
        assertThat(ChatMessageHeader.of("\u200f٥\u200f/١\u200f/٢٠٢٤، ٢:٠٥ م - سلمى: مرحبا"))
                .contains(new ChatMessageHeader("5/1/2024", "٥/١/٢٠٢٤", "2:05", "م", "سلمى: مرحبا"));
    }

    @Test
    void recognisesFormatOfTheUnitedStates() {
        assertThat(ChatMessageHeader.of("1/5/24, 2:05\u202fPM - Ana: hi")
                        .orElseThrow()
                        .isAmerican())
                .isTrue();
        assertThat(ChatMessageHeader.of("05/01/24, 2:05 pm - Ana: hi")
                        .orElseThrow()
                        .isAmerican())
                .isFalse();
        assertThat(ChatMessageHeader.of("5/1/24, 14:05 - Ana: hi").orElseThrow().isAmerican())
                .isFalse();
    }

    @Test
    void returnsNoTimeOfDayForInvalidTimes() {
        assertThat(ChatMessageHeader.of("31/01/2024, 24:05 - Ana: hi")
                        .orElseThrow()
                        .timeOfDay())
                .isEmpty();
        assertThat(ChatMessageHeader.of("31/01/2024, 13:05 PM - Ana: hi")
                        .orElseThrow()
                        .timeOfDay())
                .isEmpty();
        assertThat(ChatMessageHeader.of("31/01/2024, 1:65 PM - Ana: hi")
                        .orElseThrow()
                        .timeOfDay())
                .isEmpty();
    }
}
