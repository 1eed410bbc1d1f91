package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scanner that finds the records of a document in its bytes, without decoding. It skips comments, CDATA sections,
 * processing instructions and quoted attribute values.
 *
 * <p>Works for every encoding in which ASCII bytes are ASCII characters. Not thread-safe.
 */
final class XmlByteScanner {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    /** Maximum depth of open elements; deeper documents are not split. */
    private static final int DEPTH_LIMIT = 200;

    private static final int NAME_LIMIT = 512;

    private final InputStream in;
    private final byte[][] recordPath;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long bufferStart;
    private int bufferPosition;
    private int bufferLimit;

    private long line = 1;
    private boolean afterReturn;
    private final byte[] name = new byte[NAME_LIMIT];
    private int nameLength;
    private final byte[][] open = new byte[DEPTH_LIMIT][];
    private int depth;
    private int matchedDepth;
    private boolean wellFormed = true;

    private long recordOffset;
    private long recordLine;
    private long records;
    private boolean otherElementsAfterRecord;

    /** @param recordPath local names from the root to the record */
    XmlByteScanner(InputStream in, List<String> recordPath) {
        this.in = in;
        this.recordPath = recordPath.stream()
                .map(step -> step.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * Advances to the start tag of the next record. Returns false at the end of the document or at malformed markup.
     */
    boolean nextRecord() throws IOException {
        while (wellFormed && skipText()) {
            long tagOffset = bufferStart + bufferPosition - 1;
            long tagLine = line;
            if (readTag()) {
                recordOffset = tagOffset;
                recordLine = tagLine;
                records++;
                return true;
            }
        }
        return false;
    }

    /** Returns the offset of the opening bracket of the record. */
    long recordOffset() {
        return recordOffset;
    }

    /** Returns the physical line of the opening bracket of the record, from 1. */
    long recordLine() {
        return recordLine;
    }

    /** Returns the number of records found so far, including the current one. */
    long records() {
        return records;
    }

    /**
     * Returns whether another element, a sibling of the record or of one of its ancestors, started after the first
     * record. If so, the content before a later record differs from the content before the first one.
     */
    boolean hasOtherElementsAfterRecord() {
        return otherElementsAfterRecord;
    }

    /** Returns whether every opened element was closed, in order. */
    boolean isBalanced() {
        return wellFormed && depth == 0;
    }

    /** Returns the prefixed names of the ancestors of the record, from the root. */
    List<String> ancestors() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < recordPath.length - 1; i++) {
            names.add(new String(open[i], StandardCharsets.UTF_8));
        }
        return names;
    }

    /** Advances past the next opening bracket. */
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

    /** Reads the markup after an opening bracket. Returns true if it is the start tag of a record. */
    private boolean readTag() throws IOException {
        int c = read();
        return switch (c) {
            case '?' -> skipPast("?>");
            case '!' -> readDeclaration();
            case '/' -> readEndTag();
            case END -> malformed();
            default -> readStartTag(c);
        };
    }

    private boolean malformed() {
        wellFormed = false;
        return false;
    }

    private boolean readDeclaration() throws IOException {
        int c = read();
        if (c == '-' && read() == '-') {
            return skipPast("-->");
        }
        // The document reader rejects document types.
        return c == '[' ? skipPast("]]>") : malformed();
    }

    /** Skips bytes up to and including a terminator of two or three characters. */
    private boolean skipPast(String ending) throws IOException {
        int length = ending.length();
        char last = ending.charAt(length - 1);
        char first = ending.charAt(0);
        int run = 0;
        while (true) {
            int c = read();
            if (c == END) {
                return malformed();
            }
            if (c == last && run >= length - 1) {
                return false;
            }
            run = c == first ? run + 1 : 0;
        }
    }

    private boolean readStartTag(int first) throws IOException {
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
                return malformed();
            }
            empty = c == '/';
            c = read();
        }
        if (depth == DEPTH_LIMIT || nameLength == NAME_LIMIT) {
            return malformed();
        }
        return enterElement(empty);
    }

    private boolean enterElement(boolean empty) {
        boolean onPath =
                matchedDepth == depth && matchedDepth < recordPath.length && isLocalName(recordPath[matchedDepth]);
        boolean record = onPath && matchedDepth == recordPath.length - 1;
        if (records > 0 && !record && depth < recordPath.length && matchedDepth == depth) {
            otherElementsAfterRecord = true;
        }
        if (!empty) {
            pushName();
            if (onPath) {
                matchedDepth++;
            }
        }
        return record;
    }

    private void pushName() {
        byte[] previous = open[depth];
        if (previous == null
                || previous.length != nameLength
                || !Arrays.equals(previous, 0, nameLength, name, 0, nameLength)) {
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

    private boolean readEndTag() throws IOException {
        int c = readName(read());
        while (c != '>' && c != END) {
            c = read();
        }
        boolean closes = depth > 0
                && open[depth - 1].length == nameLength
                && Arrays.equals(open[depth - 1], 0, nameLength, name, 0, nameLength);
        if (!closes) {
            return malformed();
        }
        depth--;
        matchedDepth = Math.min(matchedDepth, depth);
        return false;
    }

    /** Reads a name. Returns the byte after it. */
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
        if (bufferPosition == bufferLimit && !fill()) {
            return END;
        }
        int c = buffer[bufferPosition++] & 0xff;
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
        bufferStart += bufferLimit;
        bufferPosition = 0;
        bufferLimit = Math.max(0, in.readNBytes(buffer, 0, BUFFER_BYTES));
        return bufferLimit > 0;
    }
}
