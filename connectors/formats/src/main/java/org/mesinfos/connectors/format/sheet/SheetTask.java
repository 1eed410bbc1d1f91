package org.mesinfos.connectors.format.sheet;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.process.DocumentTask;

/** Task that reads a spreadsheet. Public because a document process creates it by name. */
public final class SheetTask implements DocumentTask {

    private static final int BUFFER = 1 << 13;

    /** The questions about a spreadsheet, each the first argument of a task. */
    enum Question {
        /** Its format, as the name of a {@link SpreadsheetFormat}; empty if it is no spreadsheet. */
        FORMAT,
        /** Why it cannot be read, as found and expected; empty if it can. */
        OBSTACLE,
        /** Its text, in the form of {@link SheetTextCodec}. Further arguments: format, and number of bytes. */
        TEXT
    }

    @Override
    public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
        DataOutputStream out = new DataOutputStream(output);
        switch (Question.valueOf(arguments.get(0))) {
            case FORMAT ->
                out.writeUTF(
                        SpreadsheetFormat.ofContainer(content).map(Enum::name).orElse(""));
            case OBSTACLE -> {
                Optional<UnsupportedSpreadsheet.Finding> finding = UnsupportedSpreadsheet.ofContainer(content);
                out.writeUTF(finding.map(UnsupportedSpreadsheet.Finding::found).orElse(""));
                out.writeUTF(
                        finding.map(UnsupportedSpreadsheet.Finding::expected).orElse(""));
            }
            case TEXT -> {
                SheetTextCodec.Writer writer = new SheetTextCodec.Writer(out);
                writer.end(copy(
                        content,
                        SpreadsheetFormat.valueOf(arguments.get(1)),
                        Long.parseLong(arguments.get(2)),
                        writer));
            }
        }
        out.flush();
    }

    /** Copies the first bytes of the text. Returns the reason for which it ends too early. */
    private static Optional<InvalidSheetException> copy(
            SourceContent content, SpreadsheetFormat format, long limit, SheetTextCodec.Writer writer)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = limit;
        try (InputStream text = format.open(content)) {
            while (left > 0) {
                int count = text.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    break;
                }
                writer.write(buffer, count);
                left -= count;
            }
            return Optional.empty();
        } catch (InvalidSheetException damaged) {
            return Optional.of(damaged);
        } catch (RuntimeException | StackOverflowError unexpected) {
            return Optional.of(new InvalidSheetException("a damaged spreadsheet", "a spreadsheet that opens"));
        }
    }
}
