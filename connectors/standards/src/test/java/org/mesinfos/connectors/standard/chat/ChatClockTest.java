package org.mesinfos.connectors.standard.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Message;
import org.mesinfos.records.RecordType;

class ChatClockTest {

    @Test
    void readsARepeatedHourInTheOrderOfMessages() {
        assertThat(sent(
                        "2024-10-27T01:59",
                        "2024-10-27T02:10",
                        "2024-10-27T02:50",
                        "2024-10-27T02:10",
                        "2024-10-27T02:50",
                        "2024-10-27T03:00"))
                .extracting(message -> message.getSentInstant().toString())
                .containsExactly(
                        "2024-10-26T23:59:00Z",
                        "2024-10-27T00:10:00Z",
                        "2024-10-27T00:50:00Z",
                        "2024-10-27T01:10:00Z",
                        "2024-10-27T01:50:00Z",
                        "2024-10-27T02:00:00Z");
    }

    @Test
    void marksRepeatedAndSkippedTimes() {
        assertThat(sent("2024-03-31T02:30", "2024-03-31T03:30", "2024-10-27T02:10"))
                .extracting(Message::getDerived)
                .containsExactly(
                        List.of(derivation("+01:00", "time skipped by the clock change in Europe/Paris")),
                        List.of(),
                        List.of(derivation("+02:00", "time repeated by the clock change in Europe/Paris")));
    }

    private static Derivation derivation(String offset, String source) {
        return new Derivation("sent_instant.utc_offset", offset, source, 0.5);
    }

    private static List<Message> sent(String... times) {
        ChatClock clock = new ChatClock(ZoneId.of("Europe/Paris"));
        return Stream.of(times)
                .map(time -> {
                    Message message = (Message) RecordType.MESSAGE.newRecord();
                    clock.setSent(message, LocalDateTime.parse(time));
                    return message;
                })
                .toList();
    }
}
