package org.mesinfos.connectors.api;

/**
 * A piece of a file that one worker reads, cut between records.
 *
 * @param start offset of its first byte
 * @param end offset after its last byte; {@link Long#MAX_VALUE} means to the end of the file
 * @param firstLine physical line, from 1, on which it starts
 * @param firstRecord how many records (of the kind it was cut at) stand before it in the file
 */
public record Chunk(long start, long end, long firstLine, long firstRecord) {

    /** The whole file. */
    public static final Chunk WHOLE = new Chunk(0, Long.MAX_VALUE, 1, 0);

    public Chunk {
        if (start < 0 || end <= start || firstLine < 1 || firstRecord < 0) {
            throw new IllegalArgumentException("No such piece of a file: " + start + " to " + end);
        }
    }

    /** Whether this piece begins the file, preamble and header included. */
    public boolean isFirst() {
        return start == 0;
    }
}
