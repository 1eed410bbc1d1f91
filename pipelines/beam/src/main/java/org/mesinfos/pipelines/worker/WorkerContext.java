package org.mesinfos.pipelines.worker;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Data of one run that all threads of a worker process share, such as connectors and the identity table.
 *
 * <p>Contains at most one value of each class. A value has a key, usually the hash of the content it is made from; a
 * request with another key replaces it. Thread-safe.
 */
public final class WorkerContext implements AutoCloseable {

    private final String run;
    private final Map<Class<?>, KeyedValue> values = new ConcurrentHashMap<>();

    WorkerContext(String run) {
        this.run = run;
    }

    /**
     * Loader of a value.
     *
     * @param <V> class of the value
     */
    @FunctionalInterface
    public interface Loader<V> {
        V load() throws IOException;
    }

    /**
     * Returns the value of a class, and loads it if the context has none with this key. Threads that ask for the same
     * class meanwhile wait.
     *
     * @throws IOException if loading fails
     */
    public <V> V get(Class<V> type, String key, Loader<V> loader) throws IOException {
        return type.cast(value(type).get(key, loader));
    }

    /** Sets the value of a class. */
    public <V> void put(Class<V> type, String key, V value) {
        value(type).put(key, value);
    }

    /** Removes the value of a class, if there is one. */
    public void remove(Class<?> type) {
        values.remove(type);
    }

    /** Removes all values, and this context from its process. To be called by the program that started the run. */
    @Override
    public void close() {
        values.clear();
        WorkerContexts.remove(run);
    }

    private KeyedValue value(Class<?> type) {
        return values.computeIfAbsent(type, absent -> new KeyedValue());
    }
}
