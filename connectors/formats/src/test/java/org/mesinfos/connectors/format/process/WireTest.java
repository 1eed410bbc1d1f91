package org.mesinfos.connectors.format.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.SourceContext;

/** Messages of a process that a hostile file may have taken over. */
final class WireTest {

    private static DataInputStream message(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void readsTextsAsTheyAreWritten() throws IOException {
        List<String> texts = List.of("", "é\n", "task");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.writeTexts(new DataOutputStream(bytes), texts);

        assertThat(Wire.readTexts(message(bytes.toByteArray()))).isEqualTo(texts);
    }

    @Test
    void readsTheContextAsItIsWritten() throws IOException {
        SourceContext full = new SourceContext(
                "bank",
                "delivery",
                "hash",
                "Relevé 1.pdf",
                "application/pdf",
                "UTF-8",
                ZoneId.of("Europe/Paris"),
                "FR",
                Optional.of("USD"),
                Optional.of(""),
                Optional.of(LocalDate.of(2024, 2, 29)));
        SourceContext empty =
                new SourceContext("", "", "", "", "", "US-ASCII", ZoneId.of("UTC"), "DE", Optional.empty());
        for (SourceContext context : List.of(full, empty)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Wire.writeContext(new DataOutputStream(bytes), context);

            assertThat(Wire.readContext(message(bytes.toByteArray()))).isEqualTo(context);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, 1025})
    void numberOfTextsIsLimited(int count) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(count).array();

        assertThatThrownBy(() -> Wire.readTexts(message(bytes)))
                .isInstanceOf(DocumentProcessException.class)
                .hasMessage("The process that reads documents sent a text above the limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, (1 << 20) + 1})
    void lengthOfATextIsLimited(int length) {
        byte[] bytes = ByteBuffer.allocate(8).putInt(1).putInt(length).array();

        assertThatThrownBy(() -> Wire.readTexts(message(bytes))).isInstanceOf(DocumentProcessException.class);
    }
}
