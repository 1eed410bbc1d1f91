package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks the bytes of a document from one record to the next without decoding it: comments, CDATA sections, processing
 * instructions and quoted attribute values are passed over, everything else only counted.
 *
 * <p>Works for every encoding in which ASCII bytes mean ASCII characters. Not safe for use by several threads.
 */
final class XmlByteScanner {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    /** Elements open at one time; more is not worth cutting. */
    private static final int DEPTH_LIMIT = 200;

    private static final int NAME_LIMIT = 512;

    private final InputStream in;
    private final byte[][] recordPath;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long bufferStart;
    private int at;
    private int filled;

    private long line = 1;
    private boolean afterReturn;
    private final byte[] name = new byte[NAME_LIMIT];
    private int nameLength;
    private final byte[][] open = new byte[DEPTH_LIMIT][];
    private int depth;
    private int matched;
    private boolean sound = true;

    private long recordOffset;
    private long recordLine;
    private long records;
    private boolean strangersAfterRecord;

    /** @param recordPath local names from the root to the record */
    XmlByteScanner(InputStream in, List<String> recordPath) {
        this.in = in;
        this.recordPath = recordPath.stream()
                .map(step -> step.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** Goes to the start tag of the next record; false at the end of the document or where it cannot be understood. */
    boolean nextRecord() throws IOException {
        while (sound && skipText()) {
            long tagOffset = bufferStart + at - 1;
            long tagLine = line;
            if (tag()) {
                recordOffset = tagOffset;
                recordLine = tagLine;
                records++;
                return true;
            }
        }
        return false;
    }

    /** Offset of the opening bracket of the record. */
    long recordOffset() {
        return recordOffset;
    }

    /** Physical line of the opening bracket of the record, from 1. */
    long recordLine() {
        return recordLine;
    }

    /** How many records were met, this one included. */
    long records() {
        return records;
    }

    /**
     * Whether, since the first record, another element was met beside it or above it: then what stands before a later
     * record is not what stands before the first.
     */
    boolean strangersAfterRecord() {
        return strangersAfterRecord;
    }

    /** Whether every element that was opened was also closed, in order. */
    boolean balanced() {
        return sound && depth == 0;
    }

    /** The names, with prefixes, of the elements that hold the record, from the root. */
    List<String> ancestors() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < recordPath.length - 1; i++) {
            names.add(new String(open[i], StandardCharsets.UTF_8));
        }
        return names;
    }

    /** Goes behind the next opening bracket. */
    private boolean skipText() throws IOException {
        while (true) {
            int c = read();
            if (c == '<') {
                return true;
            }
            if (c == END) {
                return false;
            }
        }
    }

    /** Reads what follows an opening bracket; true when it was the start tag of a record. */
    private boolean tag() throws IOException {
        int c = read();
        return switch (c) {
            case '?' -> passOver("?>");
            case '!' -> declaration();
            case '/' -> endTag();
            case END -> unsound();
            default -> startTag(c);
        };
    }

    private boolean unsound() {
        sound = false;
        return false;
    }

    private boolean declaration() throws IOException {
        int c = read();
        if (c == '-' && read() == '-') {
            return passOver("-->");
        }
        // A document type is refused by whoever reads the document.
        return c == '[' ? passOver("]]>") : unsound();
    }

    /** Passes over bytes up to and with an ending of two or three characters. */
    private boolean passOver(String ending) throws IOException {
        int length = ending.length();
        char last = ending.charAt(length - 1);
        char first = ending.charAt(0);
        int run = 0;
        while (true) {
            int c = read();
            if (c == END) {
                return unsound();
            }
            if (c == last && run >= length - 1) {
                return false;
            }
            run = c == first ? run + 1 : 0;
        }
    }

    private boolean startTag(int first) throws IOException {
        int c = readName(first);
        boolean empty = false;
        while (c != '>') {
            if (c == '"' || c == '\'') {
                int quote = c;
                do {
                    c = read();
                } while (c != quote && c != END);
            }
            if (c == END) {
                return unsound();
            }
            empty = c == '/';
            c = read();
        }
        if (depth == DEPTH_LIMIT || nameLength == NAME_LIMIT) {
            return unsound();
        }
        return entered(empty);
    }

    private boolean entered(boolean empty) {
        boolean onPath = matched == depth && matched < recordPath.length && isLocalName(recordPath[matched]);
        boolean record = onPath && matched == recordPath.length - 1;
        if (records > 0 && !record && depth < recordPath.length && matched == depth) {
            strangersAfterRecord = true;
        }
        if (!empty) {
            keepOpen();
            if (onPath) {
                matched++;
            }
        }
        return record;
    }

    private void keepOpen() {
        byte[] kept = open[depth];
        if (kept == null || kept.length != nameLength || !Arrays.equals(kept, 0, nameLength, name, 0, nameLength)) {
            open[depth] = Arrays.copyOf(name, nameLength);
        }
        depth++;
    }

    private boolean isLocalName(byte[] wanted) {
        int start = nameLength - wanted.length;
        return start >= 0
                && Arrays.equals(name, start, nameLength, wanted, 0, wanted.length)
                && (start == 0 || name[start - 1] == ':');
    }

    private boolean endTag() throws IOException {
        int c = readName(read());
        while (c != '>' && c != END) {
            c = read();
        }
        boolean closes = depth > 0
                && open[depth - 1].length == nameLength
                && Arrays.equals(open[depth - 1], 0, nameLength, name, 0, nameLength);
        if (!closes) {
            return unsound();
        }
        depth--;
        matched = Math.min(matched, depth);
        return false;
    }

    /** Reads a name; gives the byte behind it. */
    private int readName(int first) throws IOException {
        nameLength = 0;
        int c = first;
        while (c > ' ' && c != '>' && c != '/') {
            if (nameLength < NAME_LIMIT) {
                name[nameLength++] = (byte) c;
            }
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        if (at == filled && !fill()) {
            return END;
        }
        int c = buffer[at++] & 0xff;
        if (c <= '\r') {
            countLine(c);
        } else {
            afterReturn = false;
        }
        return c;
    }

    private void countLine(int c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    private boolean fill() throws IOException {
        bufferStart += filled;
        at = 0;
        filled = Math.max(0, in.readNBytes(buffer, 0, BUFFER_BYTES));
        return filled > 0;
    }
}
