package org.mesinfos.connectors.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;

/**
 * Split of a document, opened as a complete document of its own: the content before the first record, the records of
 * the split, and the end tags of their ancestors. Names, namespaces and ancestor values are therefore the same in every
 * split.
 *
 * @param cursor before the root
 * @param recordPath path of the records at which the document was split; empty if it was not split
 * @param continuesInNextSplit true if the ancestors of the records continue in the next split
 */
public record XmlSplit(XmlCursor cursor, List<String> recordPath, boolean continuesInNextSplit)
        implements AutoCloseable {

    private static final int NAME_BYTES = 512;

    public XmlSplit {
        recordPath = List.copyOf(recordPath);
    }

    /**
     * Opens a split.
     *
     * @param recordPaths every path at which the document may have been split; their last names differ
     */
    public static XmlSplit open(SourceContent content, Split split, List<List<String>> recordPaths, XmlLimits limits)
            throws IOException, XmlReadException {
        boolean last = split.end() >= content.size();
        String encoding = content.context().encoding();
        if (split.isFirst() && last) {
            return new XmlSplit(XmlCursor.open(content.open(), encoding, limits, recordPaths), List.of(), false);
        }
        List<String> path = pathAt(content, split.isFirst() ? split.end() : split.start(), recordPaths);
        Prolog prolog = Prolog.read(content, path);
        byte[] before = split.isFirst() ? new byte[0] : prolog.bytes();
        byte[] after = last ? new byte[0] : prolog.endTags();
        InputStream records = new BoundedInputStream(content.open(split.start()), split.end() - split.start());
        InputStream document = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), records, new ByteArrayInputStream(after))));
        LongUnaryOperator lines = split.isFirst() ? LongUnaryOperator.identity() : prolog.lines(split.firstLine());
        XmlCursor cursor = XmlCursor.open(
                document, encoding, limits, XmlPosition.inSplit(lines, recordPaths, path, split.firstRecord()));
        return new XmlSplit(cursor, path, !last);
    }

    private static List<String> pathAt(SourceContent content, long offset, List<List<String>> recordPaths)
            throws IOException {
        byte[] tag;
        try (InputStream in = content.open(offset)) {
            tag = in.readNBytes(NAME_BYTES);
        }
        String start = new String(tag, StandardCharsets.UTF_8).split("[\\s/>]", 2)[0];
        String name = start.substring(Math.max(start.indexOf('<'), start.indexOf(':')) + 1);
        return recordPaths.stream()
                .filter(path -> path.get(path.size() - 1).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The file was not split at byte " + offset));
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }

    /** Content before the first record. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: read once and streamed.
    private record Prolog(byte[] bytes, long firstRecordLine, byte[] endTags) {

        static Prolog read(SourceContent content, List<String> recordPath) throws IOException {
            XmlByteScanner scanner;
            try (InputStream in = content.open()) {
                scanner = new XmlByteScanner(in, recordPath);
                if (!scanner.nextRecord()) {
                    throw new IllegalArgumentException("The file has no record at which it could be split");
                }
            }
            StringBuilder endTags = new StringBuilder();
            for (String name : scanner.ancestors()) {
                endTags.insert(0, "</" + name + ">");
            }
            try (InputStream in = content.open()) {
                return new Prolog(
                        in.readNBytes((int) scanner.recordOffset()),
                        scanner.recordLine(),
                        endTags.toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        /** Returns a function from lines of the assembled document to lines of the file. */
        LongUnaryOperator lines(long firstLine) {
            return line -> line < firstRecordLine ? line : line - firstRecordLine + firstLine;
        }
    }
}
