package org.mesinfos.connectors.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.SourceContent;

/**
 * One piece of a document, opened as a document of its own: what stands before the first record, the records of the
 * piece, and the end tags of what holds them. So names, namespaces and the values of ancestors hold in every piece.
 *
 * @param cursor before the root
 * @param recordPath at which records the document was cut; empty when it was not
 * @param endsInside whether the elements that hold the records go on in the next piece
 */
public record XmlPiece(XmlCursor cursor, List<String> recordPath, boolean endsInside) implements AutoCloseable {

    private static final int NAME_BYTES = 512;

    public XmlPiece {
        recordPath = List.copyOf(recordPath);
    }

    /**
     * Opens a piece.
     *
     * @param recordPaths every path the document may have been cut at; their last names differ
     */
    public static XmlPiece open(SourceContent content, Chunk chunk, List<List<String>> recordPaths, XmlLimits limits)
            throws IOException, XmlFault {
        boolean last = chunk.end() >= content.size();
        String encoding = content.context().encoding();
        if (chunk.isFirst() && last) {
            return new XmlPiece(XmlCursor.open(content.open(), encoding, limits), List.of(), false);
        }
        List<String> path = cutAt(content, chunk.isFirst() ? chunk.end() : chunk.start(), recordPaths);
        Prolog prolog = Prolog.read(content, path);
        byte[] before = chunk.isFirst() ? new byte[0] : prolog.bytes();
        byte[] after = last ? new byte[0] : prolog.endTags();
        InputStream records = new FirstBytes(content.open(chunk.start()), chunk.end() - chunk.start());
        InputStream document = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), records, new ByteArrayInputStream(after))));
        LongUnaryOperator lines = chunk.isFirst() ? LongUnaryOperator.identity() : prolog.lines(chunk.firstLine());
        XmlCursor cursor =
                XmlCursor.open(document, encoding, limits, lines, new XmlCursor.Numbering(path, chunk.firstRecord()));
        return new XmlPiece(cursor, path, !last);
    }

    private static List<String> cutAt(SourceContent content, long offset, List<List<String>> recordPaths)
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
                .orElseThrow(() -> new IllegalArgumentException("The file was not cut at byte " + offset));
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }

    /** What stands before the first record. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: read once and streamed.
    private record Prolog(byte[] bytes, long firstRecordLine, byte[] endTags) {

        static Prolog read(SourceContent content, List<String> recordPath) throws IOException {
            XmlByteScanner scanner;
            try (InputStream in = content.open()) {
                scanner = new XmlByteScanner(in, recordPath);
                if (!scanner.nextRecord()) {
                    throw new IllegalArgumentException("The file has no record to be cut at");
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

        /** From lines of the document put together to lines of the file. */
        LongUnaryOperator lines(long firstLine) {
            return line -> line < firstRecordLine ? line : line - firstRecordLine + firstLine;
        }
    }
}
