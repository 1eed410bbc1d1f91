package org.mesinfos.pipelines.store.encryption;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** The keys of stores whose files were opened by URI in this process, by location of the key folder. Thread-safe. */
final class OpenedFolders {

    private static final Map<String, DataKeys> OPENED = new ConcurrentHashMap<>();

    private OpenedFolders() {}

    /** Returns the keys of a folder, which is opened if it is not. */
    static DataKeys open(String location, Function<String, StorageArea> storage) {
        return OPENED.computeIfAbsent(location, unopened -> new DataKeys(storage.apply(unopened)));
    }

    /** Forgets the keys of a folder, because some of them were destroyed. */
    static void forget(String location) {
        OPENED.remove(location);
    }
}
