package org.mesinfos.connectors.api;

import java.io.IOException;
import java.util.List;

/**
 * Reads the files of one kind, from one organisation or of one standard.
 *
 * <p>Implementations are immutable and safe for use by several threads. What a file says wrongly is a {@link Rejection},
 * never an exception; exceptions are for bytes that could not be had.
 */
public interface Connector {

    /** What it reads and what comes out: id, version, record types. The same object at every call. */
    ConnectorDescription description();

    /** Unique name: {@code organisation/name} for declared connectors, {@code standard/name} for standards. */
    default String id() {
        return description().id();
    }

    /** Starts at 1; grows whenever the same file could give other rows. Rejected rows are replayed when it changed. */
    default int version() {
        return description().version();
    }

    /** Whether this connector reads the file, judged by its content; the name of the file never decides alone. */
    Recognition recognise(FilePreview preview);

    /**
     * Where the file may be cut so that several workers read it.
     *
     * @param content the whole file
     * @param targetBytes wanted size of one piece; pieces may be larger, never cut a record, and cover the file once
     * @return at least one piece, in file order; {@link Chunk#WHOLE} alone when the format cannot be cut
     * @throws IOException when the bytes could not be read
     */
    default List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        return List.of(Chunk.WHOLE);
    }

    /**
     * Reads one piece of a file, row after row, in constant memory.
     *
     * @param content the whole file
     * @param chunk the piece to read, as {@link #split} gave it
     * @param sink takes each row in file order
     * @throws IOException when the bytes could not be read; never for what they say
     */
    void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException;
}
