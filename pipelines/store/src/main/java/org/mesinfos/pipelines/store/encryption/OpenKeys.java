package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of a key folder as they were when it was opened; tables are read when they are needed. Thread-safe. */
final class OpenKeys {

    private final KeyFiles files;
    private final Map<String, DataKey> tableKeys;
    private final DataKey current;
    private final Optional<DataKey> run;
    private final Map<String, SortedMap<String, DataKey>> tables = new ConcurrentHashMap<>();

    /** Key of the indexes, of which a search opens hundreds; empty until it was found. It is never replaced or destroyed. */
    private volatile Optional<DataKey> sharedKey = Optional.empty();

    private OpenKeys(KeyFiles files, Map<String, DataKey> tableKeys, DataKey current, Optional<DataKey> run) {
        this.files = files;
        this.tableKeys = tableKeys;
        this.current = current;
        this.run = run;
    }

    /** Opens the keys; empty if the folder has none. */
    static Optional<OpenKeys> open(KeyFiles files) throws IOException {
        Optional<KeyEncryption> kek = files.kek();
        if (kek.isEmpty() || !files.hasWrapped()) {
            return Optional.empty();
        }
        Map<String, DataKey> tableKeys = files.wrapped().unwrap(kek.get());
        Optional<DataKey> last = tableKeys.values().stream().reduce((first, second) -> second);
        if (last.isEmpty()) {
            throw new LostKeysException(files.location());
        }
        return Optional.of(new OpenKeys(files, tableKeys, last.get(), files.runKey(tableKeys)));
    }

    /**
     * Creates the tables of labels in a folder without keys. A creation that was interrupted may have left such tables, which are
     * replaced: nothing was encrypted with their keys.
     */
    static void create(KeyFiles files, DataKey tableKey, DataKey run, Collection<KeyLabel> labels) throws IOException {
        OpenKeys keys = new OpenKeys(files, Map.of(tableKey.idText(), tableKey), tableKey, Optional.of(run));
        labels.forEach(label -> keys.tables.put(name(label.digest()), new TreeMap<>()));
        keys.persist(labels);
    }

    /** Returns the key of the tables that are written. */
    DataKey tableKey() {
        return current;
    }

    /** Returns the key of a label in its table; empty if it has none. */
    Optional<DataKey> find(KeyLabel label) throws IOException {
        Optional<DataKey> known = sharedKey;
        if (known.isPresent() && label.equals(KeyLabel.SHARED)) {
            return known;
        }
        String digest = label.digest();
        Optional<DataKey> found = Optional.ofNullable(table(name(digest)).get(digest));
        if (label.equals(KeyLabel.SHARED)) {
            sharedKey = found;
        }
        return found;
    }

    /** Returns the key that the run in progress derives for a label; empty if no run is in progress. */
    Optional<DataKey> derived(KeyLabel label) {
        return run.map(key -> key.derive("data key of " + label.digest()));
    }

    SortedMap<String, DataKey> table(String name) throws IOException {
        SortedMap<String, DataKey> known = tables.get(name);
        if (known == null) {
            known = files.table(name, tableKeys);
            tables.put(name, known);
        }
        return known;
    }

    /** Adds the derived key of each label that has none, and writes the tables that change. */
    void persist(Collection<KeyLabel> labels) throws IOException {
        Map<String, SortedMap<String, DataKey>> changed = new TreeMap<>();
        for (KeyLabel label : labels) {
            String digest = label.digest();
            String name = name(digest);
            if (!table(name).containsKey(digest)) {
                DataKey key = derived(label)
                        .orElseThrow(() -> new IllegalStateException("Keys are created only while a run writes"));
                changed(changed, name).put(digest, key);
            }
        }
        write(changed);
    }

    /** Removes the keys of labels, which destroys them. */
    void destroy(Collection<KeyLabel> labels) throws IOException {
        Map<String, SortedMap<String, DataKey>> changed = new TreeMap<>();
        for (KeyLabel label : labels) {
            String digest = label.digest();
            String name = name(digest);
            if (table(name).containsKey(digest)) {
                changed(changed, name).remove(digest);
            }
        }
        write(changed);
    }

    private SortedMap<String, DataKey> changed(Map<String, SortedMap<String, DataKey>> changed, String name)
            throws IOException {
        SortedMap<String, DataKey> table = changed.get(name);
        if (table == null) {
            table = new TreeMap<>(table(name));
            changed.put(name, table);
        }
        return table;
    }

    private void write(Map<String, SortedMap<String, DataKey>> changed) throws IOException {
        files.writeTables(changed, current);
        tables.putAll(changed);
    }

    private static String name(String digest) {
        return digest.substring(0, 2);
    }
}
