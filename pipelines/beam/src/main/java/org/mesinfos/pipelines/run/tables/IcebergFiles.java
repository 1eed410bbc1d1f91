package org.mesinfos.pipelines.run.tables;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.inmemory.InMemoryInputFile;
import org.apache.iceberg.inmemory.InMemoryOutputFile;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.LocationProvider;
import org.apache.iceberg.io.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * Table of Iceberg whose metadata stays in memory, so that the caller writes it to any storage. Not thread-safe; for one
 * snapshot.
 */
final class IcebergFiles implements TableOperations, FileIO {

    private static final long serialVersionUID = 1L;

    private final String location;
    private final transient SortedMap<String, InMemoryOutputFile> written = new TreeMap<>();
    private transient @Nullable TableMetadata metadata;

    /** @param location URI of the table */
    IcebergFiles(String location) {
        this.location = location;
    }

    /** Sets the metadata of the table without a snapshot. */
    void start(TableMetadata empty) {
        metadata = empty;
    }

    /** Returns the written manifests by their path in the folder of the table. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        written.forEach((path, file) -> files.put(path.substring(location.length() + 1), file.toByteArray()));
        return files;
    }

    @Override
    public TableMetadata current() {
        if (metadata == null) {
            throw new IllegalStateException("The table has no metadata yet");
        }
        return metadata;
    }

    @Override
    public TableMetadata refresh() {
        return current();
    }

    @Override
    public void commit(TableMetadata base, TableMetadata changed) {
        metadata = changed;
    }

    @Override
    public FileIO io() {
        return this;
    }

    @Override
    public String metadataFileLocation(String name) {
        return location + "/metadata/" + name;
    }

    @Override
    public LocationProvider locationProvider() {
        throw new UnsupportedOperationException("Data files are written before");
    }

    @Override
    public InputFile newInputFile(String path) {
        InMemoryOutputFile file = written.get(path);
        if (file == null) {
            throw new NotFoundException("The table has no metadata file %s", path);
        }
        return new InMemoryInputFile(path, file.toByteArray());
    }

    @Override
    public OutputFile newOutputFile(String path) {
        InMemoryOutputFile file = new InMemoryOutputFile(path);
        written.put(path, file);
        return file;
    }

    @Override
    public void deleteFile(String path) {
        written.remove(path);
    }
}
