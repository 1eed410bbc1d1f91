package org.mesinfos.connectors.mapping.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.tree.EnclosingElements;
import org.mesinfos.connectors.mapping.tree.RecordPaths;
import org.mesinfos.connectors.mapping.tree.TreePlan;
import org.mesinfos.connectors.mapping.tree.TreeRow;

/** Reader of one XML document. It buffers one record at a time, plus the values around it. */
final class XmlRecordReader {

    private final XmlCursor cursor;
    private final RecordPaths records;
    private final List<String> names = new ArrayList<>();
    private final RowHandler handler;
    private final EnclosingElements surroundings;
    private final TreeRow row;

    XmlRecordReader(XmlCursor cursor, RecordPaths records, TreePlan plan, RowHandler handler) {
        this.cursor = cursor;
        this.records = records;
        this.handler = handler;
        this.surroundings = new EnclosingElements(handler);
        this.row = new TreeRow(plan);
    }

    void read() throws IOException, XmlReadException {
        while (cursor.nextElement()) {
            int depth = cursor.depth();
            surroundings.closeTo(depth - 1);
            names.subList(depth - 1, names.size()).clear();
            names.add(cursor.name());
            if (depth == 1 && !records.isOnPath(names)) {
                handler.rejected(unexpectedRoot());
                return;
            }
            readElement(depth);
        }
        surroundings.closeTo(0);
    }

    private void readElement(int depth) throws IOException, XmlReadException {
        Locator locator = cursor.locator();
        try {
            if (records.isRecord(names)) {
                readRecord(depth == 1 ? cursor.readElement() : cursor.readElement(surroundings.innermost()), locator);
            } else if (records.isOnPath(names)) {
                surroundings.open(depth == 1 ? cursor.readStart() : cursor.readStart(surroundings.innermost()));
            } else {
                surroundings.add(cursor.readElement(surroundings.innermost()), locator);
            }
        } catch (ElementTooLargeException tooLarge) {
            handler.rejected(tooLarge.rejection());
        }
    }

    private void readRecord(TreeElement record, Locator locator) {
        surroundings.recordRead();
        row.set(record, locator, surroundings);
        handler.row(row);
    }

    private Rejection unexpectedRoot() {
        return new Rejection(
                RejectionReason.UNREADABLE_FILE, cursor.locator(), "", "another root", "root " + records.roots());
    }
}
