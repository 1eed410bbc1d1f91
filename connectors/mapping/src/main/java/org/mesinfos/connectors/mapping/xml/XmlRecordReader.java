package org.mesinfos.connectors.mapping.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.mapping.tree.EnclosingElements;
import org.mesinfos.connectors.mapping.tree.RecordPaths;
import org.mesinfos.connectors.mapping.tree.TreePlan;
import org.mesinfos.connectors.mapping.tree.TreeRow;

/** Reader of one XML document. It buffers one record at a time, plus the values around it. */
final class XmlRecordReader {

    private final XmlCursor cursor;
    private final RecordPaths records;
    private final TreePlan plan;
    private final Map<String, Boolean> named = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final AfterProlog handler;
    private final EnclosingElements surroundings;
    private final TreeRow row;

    XmlRecordReader(XmlCursor cursor, RecordPaths records, TreePlan plan, AfterProlog handler) {
        this.cursor = cursor;
        this.records = records;
        this.plan = plan;
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
                handler.startRecord();
                readRecord(depth == 1 ? cursor.readElement() : cursor.readElement(surroundings.innermost()), locator);
            } else if (records.isOnPath(names)) {
                surroundings.open(depth == 1 ? cursor.readStart() : cursor.readStart(surroundings.innermost()));
            } else {
                readSurrounding(locator);
            }
        } catch (ElementTooLargeException tooLarge) {
            handler.rejected(tooLarge.rejection());
        }
    }

    private void readSurrounding(Locator locator) throws IOException, XmlReadException, ElementTooLargeException {
        TreeElement element = cursor.readElement(surroundings.innermost());
        if (named.computeIfAbsent(element.name(), plan::mayReadAround)) {
            surroundings.add(element, locator);
        } else {
            surroundings.addUnnamed(element, locator);
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
