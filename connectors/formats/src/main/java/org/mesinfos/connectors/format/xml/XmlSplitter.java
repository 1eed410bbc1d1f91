package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;

/**
 * Search for offsets at which a document can be split: before records whose ancestors and preceding values equal those
 * of the first record.
 *
 * <p>A document is not split if it is in UTF-16, is not balanced or has a document type.
 */
public final class XmlSplitter {

    /** Maximum size of the content before the first record, which every split reads again. */
    static final int PROLOG_BYTES = 1 << 20;

    private XmlSplitter() {}

    /**
     * Splits a file into parts of about the target size.
     *
     * @param recordPath local names from the root to the record before which to split
     * @return only {@link Split#WHOLE} if the document is small or cannot be split
     */
    public static List<Split> split(SourceContent content, List<String> recordPath, long targetBytes)
            throws IOException {
        if (content.size() <= targetBytes || !isSingleBytes(content)) {
            return List.of(Split.WHOLE);
        }
        try (InputStream in = content.open()) {
            XmlByteScanner scanner = new XmlByteScanner(in, recordPath);
            List<Split> splits = split(scanner, targetBytes);
            return scanner.isBalanced() ? splits : List.of(Split.WHOLE);
        }
    }

    private static List<Split> split(XmlByteScanner scanner, long targetBytes) throws IOException {
        SplitBuilder splits = new SplitBuilder(targetBytes);
        boolean prologFits = true;
        while (scanner.nextRecord()) {
            long offset = scanner.recordOffset();
            if (scanner.records() == 1) {
                prologFits = offset <= PROLOG_BYTES;
            } else if (prologFits && !scanner.hasOtherElementsAfterRecord()) {
                splits.offer(offset, scanner.recordLine(), scanner.records() - 1);
            }
        }
        return splits.build();
    }

    private static boolean isSingleBytes(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(4);
            boolean marked = start.length == 4 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb;
            boolean plain = start.length == 4 && (start[0] == '<' || Character.isWhitespace(start[0])) && start[1] != 0;
            return marked || plain;
        }
    }
}
