package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are found wherever the bytes are divided. */
final class WordScannerTest {

    private static List<String> words(String text, int block) throws IOException {
        List<String> words = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        new WordScanner(words::add).scan(new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, block));
            }
        });
        return words;
    }

    @Test
    void wordsAreRunsOfLettersAndDigits() throws IOException {
        for (int block : new int[] {1, 3, 1000}) {
            assertThat(words("abc;C123-4567é890A\u0000Z9z9", block)).containsExactly("C123", "4567", "890A", "Z9z9");
        }
    }

    @Test
    void aLongRunIsTakenInPieces() throws IOException {
        String piece = "0123456789".repeat(4);

        assertThat(words(piece + piece + "abc", 7)).containsExactly(piece, piece);
        assertThat(words(piece + "abcd", 7)).containsExactly(piece, "abcd");
    }

    @Test
    void aWordMayCrossTheEndOfABlock() throws IOException {
        String before = " ".repeat((1 << 16) - 2);

        assertThat(words(before + "C4711 ", Integer.MAX_VALUE)).containsExactly("C4711");
    }
}
