package org.mesinfos.connectors.standard.statement;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;

/** Reader for files with one record of a fixed length on each line. Stateless. */
public final class RecordLines {

    private RecordLines() {}

    /** Receiver of the records of a file, in order. */
    @FunctionalInterface
    public interface RecordReceiver {

        /**
         * Receives a record.
         *
         * @param line number of the line, from 1
         * @param text the record, not empty
         */
        void accept(long line, String text);
    }

    /**
     * Passes the records of a file to a receiver, and rejects longer lines.
     *
     * @param length length of a record; a record may be shorter, because spaces at its end may be missing
     * @return whether the file has a line with text
     */
    public static boolean read(SourceContent content, int length, RowSink sink, RecordReceiver receiver)
            throws IOException {
        boolean hasLines = false;
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (lines.next()) {
                String text = lines.text();
                boolean tooLong = lines.isTooLarge() || text.length() > length;
                hasLines |= tooLong || !text.isEmpty();
                if (tooLong) {
                    sink.startRow();
                    sink.reject(new Rejection(
                            RejectionReason.MALFORMED_ROW,
                            Locator.line(lines.line()),
                            "",
                            "a longer line",
                            "a record of " + length + " characters"));
                } else if (!text.isEmpty()) {
                    receiver.accept(lines.line(), text);
                }
            }
        }
        return hasLines;
    }

    /** Rejects a file without any line. */
    public static void rejectEmptyFile(int length, RowSink sink) {
        sink.startRow();
        sink.reject(new Rejection(
                RejectionReason.UNREADABLE_FILE,
                Locator.wholeFile(),
                "",
                "an empty file",
                "records of " + length + " characters"));
    }
}
