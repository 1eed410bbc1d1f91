package org.mesinfos.connectors.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxReaderTest {

    @Test
    void splitsMessagesAtSeparatorLines() throws IOException {
        assertThat(
                        messages(
                                "From a@b Mon Jan  1 10:00:00 2024\nA: 1\n\nun\n\nFrom - Tue, 2 Jan 2024 10:00:00 +0100\r\nA: 2\n"))
                .containsExactly("1 A: 1\n\nun\n\n", "6 A: 2\n");
    }

    @Test
    void keepsTextLinesThatStartWithFrom() throws IOException {
        assertThat(messages("From a Mon Jan  1 10:00:00 2024\nA: 1\n\nFrom here on\n>From there\n>>From\n>>From x\n"))
                .containsExactly("1 A: 1\n\nFrom here on\nFrom there\n>>From\n>From x\n");
    }

    @Test
    void readsALineLongerThanTheBuffer() throws IOException {
        String line = "x".repeat(200_000);

        assertThat(messages(
                        "From a Mon Jan  1 10:00:00 2024\nA: 1\n\n" + line + "\nFrom b Mon Jan  1 10:00:00 2024\nB: 2"))
                .containsExactly("1 A: 1\n\n" + line + "\n", "5 B: 2");
    }

    @Test
    void skipsAnUnreadMessage() throws IOException {
        try (MboxReader mailbox = mailbox("From a Mon Jan  1 10:00:00 2024\nA\nFrom b Mon Jan  1 10:00:00 2024\nB\n")) {
            assertThat(mailbox.next()).isTrue();
            assertThat(mailbox.next()).isTrue();
            assertThat(mailbox.separator()).isEqualTo("From b Mon Jan  1 10:00:00 2024");
            assertThat(mailbox.next()).isFalse();
        }
    }

    private static List<String> messages(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (MboxReader mailbox = mailbox(text)) {
            while (mailbox.next()) {
                found.add(mailbox.lineNumber() + " "
                        + new String(mailbox.message().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static MboxReader mailbox(String text) {
        return new MboxReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
