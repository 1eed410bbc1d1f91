package org.mesinfos.pipelines.worker;

import java.io.IOException;
import java.util.Optional;

/** The latest value that was loaded, with its key. Thread-safe; one thread loads while others wait. */
final class KeyedValue {

    private record Loaded(String key, Object value) {}

    private Optional<Loaded> latest = Optional.empty();

    synchronized Object get(String key, WorkerContext.Loader<?> loader) throws IOException {
        if (latest.isPresent() && latest.get().key().equals(key)) {
            return latest.get().value();
        }
        latest = Optional.empty(); // Frees its memory before the next value is loaded.
        Object value = loader.load();
        latest = Optional.of(new Loaded(key, value));
        return value;
    }

    synchronized void put(String key, Object value) {
        latest = Optional.of(new Loaded(key, value));
    }
}
