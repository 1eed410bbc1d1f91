package org.mesinfos.connectors.api;

/**
 * A contiguous part of one file that a worker reads independently of the others. Splits start and end between records.
 *
 * <pre>{@code
 * file:   |header|row 1|row 2|row 3|row 4|
 * splits: |------- 1 --------|---- 2 ----|
 * }</pre>
 *
 * @param start offset of the first byte of the split, from 0
 * @param end offset after the last byte; {@link Long#MAX_VALUE} means the end of the file
 * @param firstLine number of the physical line at {@code start}, from 1
 * @param firstRecord number of records before {@code start}, counted in the unit at which the file was split
 */
public record Split(long start, long end, long firstLine, long firstRecord) {

    /** The whole file as one split. */
    public static final Split WHOLE = new Split(0, Long.MAX_VALUE, 1, 0);

    public Split {
        if (start < 0 || end <= start || firstLine < 1 || firstRecord < 0) {
            throw new IllegalArgumentException("Invalid split of a file: " + start + " to " + end);
        }
    }

    /** Returns whether this split starts at the first byte of the file and thus contains its preamble and header. */
    public boolean isFirst() {
        return start == 0;
    }
}
