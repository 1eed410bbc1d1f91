package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A storage server that Beam accesses by URI. Registered as an extension of a test class, it stops after its tests. */
public interface StorageServer extends AfterAllCallback {

    /** Returns the URI of a new, empty folder or prefix. */
    String newFolder();

    /** Returns the Beam options for access to the server. */
    PipelineOptions options();

    /** Copies a local folder to a URI returned by {@link #newFolder}, with the client of this storage. */
    void upload(Path folder, String uri) throws IOException;

    @Override
    void afterAll(ExtensionContext tests) throws IOException;
}
