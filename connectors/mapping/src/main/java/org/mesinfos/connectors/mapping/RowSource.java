package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;

/** The rows of one kind of file: a format section with its selectors, compiled. Immutable and safe for several threads. */
public interface RowSource {

    /** Whether the file is of this kind, judged by its content; as {@link org.mesinfos.connectors.api.Connector} says. */
    Recognition recognise(FilePreview preview);

    /** Where the file may be cut; as {@link org.mesinfos.connectors.api.Connector#split} says. */
    default List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        return List.of(Chunk.WHOLE);
    }

    /**
     * Reads one piece of a file in constant memory.
     *
     * @throws IOException when the bytes could not be had; never for what they say
     */
    void read(SourceContent content, Chunk chunk, RowHandler handler) throws IOException;
}
