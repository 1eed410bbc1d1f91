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
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlPiece;

/**
 * Streaming reader of one message. Keeps one entry in memory, and the elements of one statement other than entries.
 */
final class MessageReader {

    private final CamtMessage message;
    private final XmlPiece piece;
    private final XmlCursor cursor;
    private final SourceContext context;
    private final RowSink sink;
    private final EntryReader entries;
    private final List<TreeElement> messageParts = new ArrayList<>();

    MessageReader(CamtMessage message, XmlPiece split, SourceContext context, RowSink sink) {
        this.message = message;
        this.piece = split;
        this.cursor = split.cursor();
        this.context = context;
        this.sink = sink;
        this.entries = new EntryReader(context, sink);
    }

    void read() throws IOException, XmlFault {
        boolean found = false;
        while (cursor.nextElement()) {
            if (cursor.name().equals(message.element())) {
                found = true;
                messageParts();
            }
        }
        if (!found) {
            reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE,
                    Locator.wholeFile(),
                    message.element(),
                    "no such element",
                    "a message of " + message.code()));
        }
    }

    private void messageParts() throws IOException, XmlFault {
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(message.statement())) {
                statement();
            } else {
                keep(messageParts);
            }
        }
    }

    private void statement() throws IOException, XmlFault {
        int depth = cursor.depth();
        Locator locator = cursor.locator();
        Statement statement = new Statement(messageParts);
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(CamtMessage.ENTRY)) {
                entry(statement);
            } else {
                keep(statement.parts());
            }
        }
        boolean isComplete = !piece.endsInside() || piece.recordPath().equals(message.statementPath());
        if (isComplete) {
            new AccountReader(context, sink).read(statement, locator);
        }
    }

    private void entry(Statement statement) throws IOException, XmlFault {
        Locator locator = cursor.locator();
        try {
            entries.read(cursor.readElement(), locator, statement);
        } catch (ElementTooLarge tooLarge) {
            reject(tooLarge.rejection());
        }
    }

    private void keep(List<TreeElement> parts) throws IOException, XmlFault {
        Locator locator = cursor.locator();
        try {
            TreeElement part = cursor.readElement();
            if (parts.size() < Statement.PARTS) {
                parts.add(part);
            } else {
                sink.skipped(locator, "more than " + Statement.PARTS + " elements outside the entries");
            }
        } catch (ElementTooLarge tooLarge) {
            reject(tooLarge.rejection());
        }
    }

    private void reject(Rejection rejection) {
        sink.read();
        sink.reject(rejection);
    }
}
