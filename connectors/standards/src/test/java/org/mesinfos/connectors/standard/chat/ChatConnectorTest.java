package org.mesinfos.connectors.standard.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Message;

/** Messages of conversations in languages with words, digits or calendars of their own. */
class ChatConnectorTest {

    @Test
    void readsMessagesOfArabicTelephones() throws IOException {
        CollectedRows rows = read("""
                \u200f٥\u200f/١\u200f/٢٠٢٤، ٢:٠٥ م - \u200fسلمى:\u200f مرحبا
                كيف الحال؟
                \u200f٦\u200f/١\u200f/٢٠٢٤، ٩:٣٠ ص - كريم: بخير
                """);

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(Message.class))
                .extracting(
                        Message::getSentInstant,
                        message -> message.getParticipants().get(0).getName(),
                        Message::getText,
                        Message::getAdditional)
                .containsExactly(
                        tuple(
                                Instant.parse("2024-01-05T13:05:00Z"),
                                "سلمى",
                                "مرحبا\nكيف الحال؟",
                                Map.of("date", "٥/١/٢٠٢٤")),
                        tuple(Instant.parse("2024-01-06T08:30:00Z"), "كريم", "بخير", Map.of("date", "٦/١/٢٠٢٤")));
    }

    @Test
    void readsMessagesOfOlderKoreanTelephones() throws IOException {
        CollectedRows rows = read("""
                2024년 1월 5일 오후 2:05, 지민 : 안녕
                2024년 1월 5일 오후 2:06, 서연 : 응, 안녕: 잘 지내?
                """);

        assertThat(rows.records(Message.class))
                .extracting(message -> message.getParticipants().get(0).getName(), Message::getText)
                .containsExactly(tuple("지민", "안녕"), tuple("서연", "응, 안녕: 잘 지내?"));
    }

    @Test
    void rejectsDatesOfOtherCalendars() throws IOException {
        CollectedRows rows = read("""
                5/1/2567 14:05 - Ana: hi
                5/1/67 14:05 - Ana: hi
                ۱۴۰۲/۱۰/۱۵،\u200f ۱۴:۰۵ - Ana: hi
                5/1/2024 14:05 - Ana: hi
                """);

        assertThat(rows.records(Message.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.expected())
                .containsExactly(
                        "a date of the Gregorian calendar",
                        "a date of the Gregorian calendar",
                        "a date of the Gregorian calendar");
    }

    private static CollectedRows read(String text) throws IOException {
        return CollectedRows.of(new ChatConnector(), BytesContent.utf8("chat.txt", text));
    }
}
