package org.mesinfos.connectors.format.sheet;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.process.DocumentLimitException;
import org.mesinfos.connectors.format.process.DocumentProcesses;
import org.mesinfos.connectors.format.process.DocumentTaskException;
import org.mesinfos.connectors.format.process.Spool;

/** Answers to questions about a spreadsheet, found by a document process. */
final class IsolatedSheet {

    private static final String EXPECTED = "a smaller spreadsheet";

    private IsolatedSheet() {}

    /** Returns the format of a container file; empty if it is no spreadsheet, or cannot be opened at all. */
    static Optional<SpreadsheetFormat> format(SourceContent content) throws IOException {
        try (Spool answer = ask(SheetTask.Question.FORMAT, content, List.of());
                DataInputStream in = new DataInputStream(answer.open())) {
            return Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(SpreadsheetFormat::valueOf);
        } catch (InvalidSheetException notOpened) {
            return Optional.empty();
        }
    }

    /** Returns the reason for which a container file cannot be read; empty if it can, or is no spreadsheet. */
    static Optional<UnsupportedSpreadsheet.Finding> obstacle(SourceContent content) throws IOException {
        try (Spool answer = ask(SheetTask.Question.OBSTACLE, content, List.of());
                DataInputStream in = new DataInputStream(answer.open())) {
            UnsupportedSpreadsheet.Finding finding = new UnsupportedSpreadsheet.Finding(in.readUTF(), in.readUTF());
            return Optional.of(finding).filter(found -> !found.found().isEmpty());
        } catch (InvalidSheetException tooLarge) {
            return Optional.of(new UnsupportedSpreadsheet.Finding(tooLarge.found(), tooLarge.expected()));
        }
    }

    /**
     * Returns the first bytes of the text, in the form of {@link SheetTextCodec}.
     *
     * @throws InvalidSheetException if the spreadsheet takes more work than a process may do; nothing of it is returned
     */
    static Spool text(SourceContent content, SpreadsheetFormat format, long limit) throws IOException {
        return ask(SheetTask.Question.TEXT, content, List.of(format.name(), String.valueOf(limit)));
    }

    private static Spool ask(SheetTask.Question question, SourceContent content, List<String> further)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(question.name()));
        arguments.addAll(further);
        try {
            return DocumentProcesses.shared().run(SheetTask.class, content, arguments);
        } catch (DocumentLimitException tooMuchWork) {
            throw new InvalidSheetException(tooMuchWork.found(), EXPECTED);
        } catch (DocumentTaskException failed) {
            throw new InvalidSheetException("a damaged spreadsheet", "a spreadsheet that opens");
        }
    }
}
