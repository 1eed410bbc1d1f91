package org.mesinfos.connectors.standard.camt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.format.xml.XmlSplit;

/**
 * Streaming reader of one message. Keeps one entry in memory, and the elements of one statement other than entries.
 */
final class CamtMessageReader {

    private final CamtMessage message;
    private final XmlSplit split;
    private final XmlCursor cursor;
    private final SourceContext context;
    private final RowSink sink;
    private final CamtEntryReader entryReader;
    private final List<TreeElement> messageElements = new ArrayList<>();

    CamtMessageReader(CamtMessage message, XmlSplit split, SourceContext context, RowSink sink) {
        this.message = message;
        this.split = split;
        this.cursor = split.cursor();
        this.context = context;
        this.sink = sink;
        this.entryReader = new CamtEntryReader(context, sink);
    }

    void read() throws IOException, XmlReadException {
        boolean found = false;
        while (cursor.nextElement()) {
            if (message.isMessageElement(cursor.name())) {
                found = true;
                readMessage();
            }
        }
        if (!found) {
            reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE,
                    Locator.wholeFile(),
                    message.messageElement(),
                    "no such element",
                    "a message of " + message.code()));
        }
    }

    /** Reads a message. Its header applies to no other message of the file, which may be for another customer. */
    private void readMessage() throws IOException, XmlReadException {
        messageElements.clear();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(message.statementElement())) {
                readStatement();
            } else {
                addElement(messageElements);
            }
        }
    }

    private void readStatement() throws IOException, XmlReadException {
        int depth = cursor.depth();
        Locator locator = cursor.locator();
        CamtAccountStatement statement = new CamtAccountStatement(messageElements);
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(CamtMessage.ENTRY)) {
                readEntry(statement);
            } else {
                addElement(statement.elements());
            }
        }
        boolean isComplete =
                !split.continuesInNextSplit() || !split.recordPath().contains(CamtMessage.ENTRY);
        if (isComplete) {
            new CamtAccountReader(context, sink).read(statement, locator);
        }
    }

    private void readEntry(CamtAccountStatement statement) throws IOException, XmlReadException {
        Locator locator = cursor.locator();
        try {
            entryReader.read(cursor.readElement(), locator, statement);
        } catch (ElementTooLargeException tooLarge) {
            reject(tooLarge.rejection());
        }
    }

    private void addElement(List<TreeElement> parts) throws IOException, XmlReadException {
        Locator locator = cursor.locator();
        try {
            TreeElement part = cursor.readElement();
            if (parts.size() < CamtAccountStatement.MAX_ELEMENTS) {
                parts.add(part);
            } else {
                sink.skip(locator, "more than " + CamtAccountStatement.MAX_ELEMENTS + " elements outside the entries");
            }
        } catch (ElementTooLargeException tooLarge) {
            reject(tooLarge.rejection());
        }
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }
}
