package org.mesinfos.connectors.standard.cfonb;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;

/** Splitter of a file with one record per line, before each old balance (01) that follows a new balance (07). */
final class CfonbSplitter {

    private static final Dialect LINES = new Dialect((byte) 0, Dialect.NO_QUOTE, (byte) '\n');

    private static final byte NEXT_LINE = (byte) 0x85;

    private CfonbSplitter() {}

    static List<Split> split(InputStream in, long targetBytes) throws IOException {
        LogicalLines lines = new LogicalLines(in, LINES, 0, 1);
        SplitBuilder splits = new SplitBuilder(targetBytes);
        long line = 1;
        long records = 0;
        boolean closed = false;
        while (lines.next() && lines.kind() != LogicalLines.Kind.TOO_LARGE && !mayContainNextLineControl(lines)) {
            int length = lines.end() - lines.start();
            boolean blank = isBlank(lines);
            if (closed && length <= CfonbRecord.LENGTH && startsWithCode(lines, '1')) {
                splits.offer(lines.offset(), line, records);
            }
            line += 1 + countCarriageReturns(lines);
            records += blank ? 0 : 1;
            // Records joined to one line are not inspected, so the file is not split after them.
            closed = blank ? closed : length <= CfonbRecord.LENGTH && startsWithCode(lines, '7');
        }
        return splits.build();
    }

    private static boolean startsWithCode(LogicalLines lines, char second) {
        byte[] bytes = lines.bytes();
        return lines.end() - lines.start() > 2 && bytes[lines.start()] == '0' && bytes[lines.start() + 1] == second;
    }

    /** Returns whether the line may contain a next line control (NEL), after which the file is not split. */
    private static boolean mayContainNextLineControl(LogicalLines lines) {
        for (int i = lines.start(); i < lines.end(); i++) {
            if (lines.bytes()[i] == NEXT_LINE) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of single carriage returns in the line, each of which ends a line. */
    private static int countCarriageReturns(LogicalLines lines) {
        int returns = 0;
        for (int i = lines.start(); i < lines.end(); i++) {
            returns += lines.bytes()[i] == '\r' ? 1 : 0;
        }
        return returns;
    }

    private static boolean isBlank(LogicalLines lines) {
        for (int i = lines.start(); i < lines.end(); i++) {
            if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
