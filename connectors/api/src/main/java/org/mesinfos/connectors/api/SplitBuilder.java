package org.mesinfos.connectors.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Builder of the splits of a file, from the places between its records, in file order. Not safe for use by multiple threads.
 *
 * <pre>{@code
 * SplitBuilder splits = new SplitBuilder(targetBytes);
 * for (long records = 0; lines.next(); records++) {
 *     splits.offer(lines.offset(), lines.line(), records);
 * }
 * return splits.build();
 * }</pre>
 */
public final class SplitBuilder {

    private final long targetBytes;
    private final List<Split> complete = new ArrayList<>();
    private Split current = Split.WHOLE;

    /** @param targetBytes desired size of a split in bytes; splits may be larger */
    public SplitBuilder(long targetBytes) {
        this.targetBytes = targetBytes;
    }

    /**
     * Ends the current split before a record if it has the desired size, and contains a record.
     *
     * @param offset offset of the record
     * @param line physical line at the offset, from 1
     * @param records number of records before it
     */
    public void offer(long offset, long line, long records) {
        if (offset - current.start() >= targetBytes && records > current.firstRecord()) {
            complete.add(new Split(current.start(), offset, current.firstLine(), current.firstRecord()));
            current = new Split(offset, Long.MAX_VALUE, line, records);
        }
    }

    /** Returns all splits; only {@link Split#WHOLE} if no place was far enough from the start. */
    public List<Split> build() {
        List<Split> splits = new ArrayList<>(complete);
        splits.add(current);
        return List.copyOf(splits);
    }
}
