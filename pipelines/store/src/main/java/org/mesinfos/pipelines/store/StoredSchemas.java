package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** The Avro schemas in a store, each read once. Thread-safe. */
final class StoredSchemas {

    private final StorageArea area;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

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
        try {
            return schemas.computeIfAbsent(sha256, this::load);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Schema load(String sha256) {
        try {
            byte[] json = area.read(StorePaths.schema(sha256))
                    .orElseThrow(() -> new StoreException("In " + area.location() + ", the schema "
                            + StorePaths.schema(sha256) + " is missing: restore it from a backup"));
            return new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
