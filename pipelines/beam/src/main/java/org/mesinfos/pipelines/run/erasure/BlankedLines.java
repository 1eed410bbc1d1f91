package org.mesinfos.pipelines.run.erasure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Blanking of single lines of a text file. The length of the file and the numbers of its lines stay the same. Stateless. */
final class BlankedLines {

    private BlankedLines() {}

    /**
     * Returns a copy in which lines consist of spaces. A line with an open quotation mark continues on the next one.
     *
     * @param content text in an encoding in which line ends and quotation marks are single bytes
     * @param lines physical lines, from 1, on which the rows to blank start
     * @param further decides by number and text whether a further line is blanked
     */
    static byte[] of(byte[] content, Set<Long> lines, BiPredicate<Long, String> further) {
        byte[] blanked = content.clone();
        long line = 1;
        boolean continues = false;
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            if (continues || lines.contains(line) || further.test(line, text(content, start, end))) {
                continues ^= quotationMarks(content, start, end) % 2 == 1;
                blank(blanked, start, end);
            }
            start = end + 1;
            line++;
        }
        return blanked;
    }

    /** Returns the number of lines that consist of spaces. Delivered lines of spaces are counted too. */
    static long count(InputStream blanked) throws IOException {
        return find(blanked).size();
    }

    /** Returns the lines that consist of spaces, from 1. Delivered lines of spaces are among them. */
    static List<Long> find(InputStream blanked) throws IOException {
        InputStream content = new BufferedInputStream(blanked);
        List<Long> lines = new ArrayList<>();
        long line = 1;
        boolean hasSpace = false;
        boolean hasText = false;
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (next == '\n') {
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

    private static String text(byte[] content, int start, int end) {
        return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static int quotationMarks(byte[] content, int start, int end) {
        int count = 0;
        for (int index = start; index < end; index++) {
            count += content[index] == '"' ? 1 : 0;
        }
        return count;
    }

    private static void blank(byte[] content, int start, int end) {
        for (int index = start; index < end; index++) {
            content[index] = content[index] == '\r' ? (byte) '\r' : (byte) ' ';
        }
    }
}
