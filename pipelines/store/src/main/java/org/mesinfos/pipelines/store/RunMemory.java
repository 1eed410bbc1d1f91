package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedSet;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Records of a store, apart from its snapshots, by which later runs know what earlier ones did. */
public final class RunMemory {

    private final Store store;
    private final StorageArea area;

    RunMemory(Store store, StorageArea area) {
        this.store = store;
        this.area = area;
    }

    /** Remembers folders of reader applications, for all time, before anything is published to them. */
    public void rememberReaders(Collection<PublishedReader> readers) throws IOException {
        SortedSet<PublishedReader> known = store.publishedReaders();
        if (known.addAll(readers)) {
            area.writeDurably(StorePaths.READERS, PublishedReader.toJson(known));
        }
    }

    /**
     * Returns what is remembered about the bundles in a folder of a reader application.
     *
     * @param location absolute path, or URI without user name, password and query
     */
    public ReaderMemory reader(String location) {
        return ReaderMemory.of(area, location);
    }

    /** Forgets the bundles in all folders but those at some locations. Erasures search the folders themselves. */
    public void forgetOtherReaders(Collection<String> locations) throws IOException {
        ReaderMemory.retain(area, locations);
    }

    /**
     * Remembers a folder of tables, for all time, before anything is published to it.
     *
     * @param location absolute path, or URI without user name, password and query
     */
    public void rememberTables(String location) throws IOException {
        SortedSet<String> known = store.publishedTables();
        if (known.add(location)) {
            area.writeDurably(StorePaths.TABLES, PublishedTables.toJson(known));
        }
    }

    /** Records the inputs of this run, which has published. */
    public void writeInputs(byte[] inputs) throws IOException {
        area.write(StorePaths.INPUTS, inputs);
    }

    /** Forgets the inputs of earlier runs. */
    public void removeInputs() throws IOException {
        area.delete(StorePaths.INPUTS);
    }
}
