package org.mesinfos.pipelines.cli;

import java.io.IOException;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.mesinfos.pipelines.store.Store;
import picocli.CommandLine.Option;

/** The option that names a store to be read. */
final class StoreOption {

    @Option(names = "--store", required = true, paramLabel = "URI", description = "The store.")
    private String location;

    /** The store. */
    Store open() throws CallerMistakeException, IOException {
        return open(location);
    }

    /** The store at a place. */
    static Store open(String location) throws CallerMistakeException, IOException {
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
        Store store = Store.at(location);
        if (!store.exists()) {
            throw new CallerMistakeException("There is no store at " + location + ". mesinfos run makes one.");
        }
        return store;
    }
}
