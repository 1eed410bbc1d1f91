package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;

/**
 * Reader for the rows of one kind of file: a format section with its selectors, compiled. Immutable and thread-safe.
 */
public interface RowSource {

    /**
     * Decides from the content of a file whether it is of this kind, as in {@link org.mesinfos.connectors.api.Connector}.
     */
    Recognition recognise(FilePreview preview);

    /** Returns the paths of the records, for messages; empty if the format has rows that no path selects. */
    default Optional<String> recordPath() {
        return Optional.empty();
    }

    /** Divides a file into splits, as in {@link org.mesinfos.connectors.api.Connector#split}. */
    default List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return List.of(Split.WHOLE);
    }

    /**
     * Reads one split of a file in constant memory.
     *
     * @throws IOException if the bytes cannot be read; never for invalid content
     */
    void read(SourceContent content, Split split, RowHandler handler) throws IOException;
}
