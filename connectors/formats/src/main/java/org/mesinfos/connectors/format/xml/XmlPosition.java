package org.mesinfos.connectors.format.xml;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.mesinfos.connectors.api.Locator;

/** Position of a cursor in a file: the path of the open elements, and physical lines. Not thread-safe. */
final class XmlPosition {

    private final LongUnaryOperator physicalLine;
    private final List<List<String>> recordPaths;
    private final List<String> countedPath;
    private final ElementPath path = new ElementPath();
    /** Records of the counted path in earlier splits that are not part of the path yet. */
    private long earlierRecords;
    /** Number of open elements, from the root, whose children the caller reads. */
    private int enteredByCaller;

    private XmlPosition(
            LongUnaryOperator physicalLine,
            List<List<String>> recordPaths,
            List<String> countedPath,
            long earlierRecords) {
        this.physicalLine = physicalLine;
        this.recordPaths = recordPaths;
        this.countedPath = countedPath;
        this.earlierRecords = earlierRecords;
    }

    /**
     * Returns the position before the root of a whole document.
     *
     * @param recordPaths paths from the root whose names the caller knows, so that faults may name them
     */
    static XmlPosition inWholeDocument(List<List<String>> recordPaths) {
        return new XmlPosition(LongUnaryOperator.identity(), recordPaths, List.of(), 0);
    }

    /**
     * Returns the position before the root of the document that a split forms.
     *
     * @param physicalLine returns the line in the file of a line of that document
     * @param recordPaths paths from the root whose names the caller knows, so that faults may name them
     * @param countedPath path of the records by which the file is split
     * @param earlierRecords number of these records in earlier splits
     */
    static XmlPosition inSplit(
            LongUnaryOperator physicalLine,
            List<List<String>> recordPaths,
            List<String> countedPath,
            long earlierRecords) {
        return new XmlPosition(physicalLine, recordPaths, countedPath, earlierRecords);
    }

    int depth() {
        return path.depth();
    }

    /** Returns whether exactly these elements are open, from the root. */
    boolean isAt(List<String> names) {
        return path.matches(names);
    }

    /** Returns the line in the file of a line of the document. */
    long physicalLine(long line) {
        return physicalLine.applyAsLong(line);
    }

    /** Returns the location in a physical line: the line and the path with positions. */
    Locator locator(long line) {
        return Locator.path(line, path.toString());
    }

    /**
     * Returns the location of a fault in a physical line: the line, and the path of the elements that the caller knows, because
     * it reads their children or named them as records. A {@code <} within a text can make any word of the text an element name.
     */
    Locator faultLocator(long line) {
        int known = Math.min(enteredByCaller, path.depth());
        for (List<String> recordPath : recordPaths) {
            known = Math.max(known, path.commonLevels(recordPath));
        }
        return Locator.path(line, path.outermost(known));
    }

    /** Notes that the caller reads the children of the element of a depth. */
    void readChildrenOf(int depth) {
        enteredByCaller = depth;
    }

    void enter(String name) {
        path.enter(name);
    }

    void leave() {
        path.leave();
    }

    /** Adds the records of earlier splits to the position of the first record of this one. */
    void countEarlierRecords() {
        if (earlierRecords > 0 && path.matches(countedPath)) {
            path.addPreceding(earlierRecords);
            earlierRecords = 0;
        }
    }
}
