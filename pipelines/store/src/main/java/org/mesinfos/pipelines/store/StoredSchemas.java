package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.rows.RecordSchemaFingerprints;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** The Avro schemas in a store, each read once. Thread-safe. */
final class StoredSchemas {

    private static final String AVRO = ".avsc";

    private final StorageArea area;
    private final Map<String, Schema> byPath = new ConcurrentHashMap<>();
    private final Map<String, Schema> byFingerprint = new ConcurrentHashMap<>();

    StoredSchemas(StorageArea area) {
        this.area = area;
    }

    /**
     * Returns a schema.
     *
     * @param sha256 hash of the schema's JSON
     * @throws StoreException if the store does not contain it
     */
    Schema schema(String sha256) throws IOException {
        return read(StorePaths.schema(sha256));
    }

    /** Returns the schema of records with a given fingerprint; empty if the store does not contain it. */
    Optional<Schema> find(String fingerprint) throws IOException {
        for (Iterator<StoredFile> files = unread(fingerprint);
                files.hasNext() && !byFingerprint.containsKey(fingerprint); ) {
            StoredFile file = files.next();
            if (file.path().endsWith(AVRO)) {
                Schema schema = read(file.path());
                byFingerprint.put(RecordSchemaFingerprints.fingerprint(schema), schema);
            }
        }
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    private Iterator<StoredFile> unread(String fingerprint) throws IOException {
        return byFingerprint.containsKey(fingerprint)
                ? Collections.emptyIterator()
                : area.list(StorePaths.SCHEMAS).iterator();
    }

    private Schema read(String path) throws IOException {
        try {
            return byPath.computeIfAbsent(path, this::load);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Schema load(String path) {
        try {
            byte[] json = area.read(path)
                    .orElseThrow(() -> new StoreException("In " + area.location() + ", the schema " + path
                            + " is missing: restore it from a backup"));
            return new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
