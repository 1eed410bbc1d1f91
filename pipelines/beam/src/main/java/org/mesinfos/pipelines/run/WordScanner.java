package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Scanner of bytes of any length for the words in them, runs of Latin letters and digits that may be references. A longer run
 * is taken in pieces. Not thread-safe.
 */
final class WordScanner {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int BLOCK_BYTES = 1 << 16;

    private final Consumer<String> words;
    private final char[] word = new char[LONGEST];
    private int length;

    /** @param words receives each word, as often as it occurs */
    WordScanner(Consumer<String> words) {
        this.words = words;
    }

    /** Scans all bytes of a stream. */
    void scan(InputStream bytes) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
            for (int i = 0; i < count; i++) {
                add(block[i]);
            }
        }
        endWord();
    }

    private void add(byte next) {
        if (!isPart(next)) {
            endWord();
            return;
        }
        word[length++] = (char) next;
        if (length == LONGEST) {
            endWord();
        }
    }

    private void endWord() {
        if (length >= SHORTEST) {
            words.accept(new String(word, 0, length));
        }
        length = 0;
    }

    private static boolean isPart(byte next) {
        return (next >= '0' && next <= '9') || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
    }
}
