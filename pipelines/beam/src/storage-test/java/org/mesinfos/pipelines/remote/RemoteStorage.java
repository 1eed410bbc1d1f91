package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of files that Beam reaches by a scheme of its own: registered with a class of tests, it ends with them. */
public interface RemoteStorage extends AfterAllCallback {

    /** A folder or prefix with nothing in it yet. */
    String newFolder();

    /** What Beam needs to get there. */
    PipelineOptions options();

    /** Copies a folder to one that {@link #newFolder} gave, as the tools of this storage do. */
    void put(Path folder, String uri) throws IOException;

    @Override
    void afterAll(ExtensionContext tests) throws IOException;
}
