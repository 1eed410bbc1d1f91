package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Stream of the characters of a reader as UTF-8 bytes. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] characters = new char[8192];
    private byte[] bytes = {};
    private int position;
    private int carriedOver;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position >= bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int read = reader.read(characters, carriedOver, characters.length - carriedOver);
        int count = carriedOver + Math.max(0, read);
        if (count == 0) {
            return false;
        }
        // A high surrogate at the end of the buffer is encoded together with the next character.
        boolean hasOpenPair = read > 0 && Character.isHighSurrogate(characters[count - 1]);
        carriedOver = hasOpenPair ? 1 : 0;
        bytes = new String(characters, 0, count - carriedOver).getBytes(StandardCharsets.UTF_8);
        position = 0;
        if (hasOpenPair) {
            characters[0] = characters[count - 1];
        }
        return bytes.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
