package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptions;

/** A server of files that Beam reaches by a scheme of its own. */
public interface RemoteStorage extends AutoCloseable {

    /** A folder or prefix with nothing in it yet. */
    String newFolder();

    /** What Beam needs to get there. */
    PipelineOptions options();

    /** Copies a folder to one that {@link #newFolder} gave, as the tools of this storage do. */
    void put(Path folder, String uri) throws IOException;

    @Override
    void close();
}
