package org.mesinfos.pipelines.run.erasure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mesinfos.connectors.format.lines.LineEnd;

/**
 * The physical lines of a text file, which is in an encoding with single-byte ASCII characters. Lines are counted from 1, as the
 * locations of rows are.
 */
final class PhysicalLines {

    private static final int BYTE_ORDER_MARK_BYTES = 3;

    private final byte[] content;
    /** Start of each line, and the end of the content. */
    private final int[] starts;

    PhysicalLines(byte[] content) {
        this.content = content;
        this.starts = starts(content, LineEnd.of(content));
    }

    private static int[] starts(byte[] content, byte lineEnd) {
        int lines = 1;
        for (byte value : content) {
            lines += value == lineEnd ? 1 : 0;
        }
        int[] starts = new int[lines + 1];
        int line = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == lineEnd) {
                starts[line++] = i + 1;
            }
        }
        starts[lines] = content.length;
        return starts;
    }

    /** Returns the number of lines. */
    int count() {
        return starts.length - 1;
    }

    /** Returns a line with its line end. */
    String text(long line) {
        int start = starts[(int) line - 1];
        int end = starts[(int) line];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, start, end - start))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
        }
    }

    /** Returns whether a quotation mark on a line may open a value that ends on a later one. */
    boolean mayContinue(long line) {
        int marks = 0;
        for (int i = starts[(int) line - 1]; i < starts[(int) line]; i++) {
            marks += content[i] == '"' ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    /** Returns a copy of the file in which some lines consist of spaces. Its length, its line ends and the other lines are the same. */
    byte[] blank(BitSet lines) {
        byte[] blanked = content.clone();
        for (int line = lines.nextSetBit(1); line > 0 && line <= count(); line = lines.nextSetBit(line + 1)) {
            for (int i = line == 1 ? firstText() : starts[line - 1]; i < starts[line]; i++) {
                if (blanked[i] != '\r' && blanked[i] != '\n') {
                    blanked[i] = ' ';
                }
            }
        }
        return blanked;
    }

    private int firstText() {
        boolean marked = content.length >= BYTE_ORDER_MARK_BYTES
                && Arrays.equals(
                        content, 0, BYTE_ORDER_MARK_BYTES, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3);
        return marked ? BYTE_ORDER_MARK_BYTES : 0;
    }

    /** Returns the number of lines of a file that consist of spaces. Delivered lines of spaces are counted too. */
    static long countBlank(InputStream file) throws IOException {
        return findBlank(file).size();
    }

    /** Returns the lines of a file that consist of spaces. Delivered lines of spaces are among them. */
    static List<Long> findBlank(InputStream file) throws IOException {
        BufferedInputStream content = new BufferedInputStream(file, LineEnd.HEAD_BYTES);
        content.mark(LineEnd.HEAD_BYTES);
        byte lineEnd = LineEnd.of(content.readNBytes(LineEnd.HEAD_BYTES));
        content.reset();
        List<Long> lines = new ArrayList<>();
        long line = 1;
        boolean hasSpace = false;
        boolean hasText = false;
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (next == lineEnd) {
                if (hasSpace && !hasText) {
                    lines.add(line);
                }
                line++;
                hasSpace = false;
                hasText = false;
            } else {
                hasSpace |= next == ' ';
                hasText |= next != ' ' && next != '\r';
            }
        }
        if (hasSpace && !hasText) {
            lines.add(line);
        }
        return lines;
    }
}
