package org.mesinfos.connectors.generic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.mapping.MappingLoader;

/**
 * Cache of the hypotheses about recent files. The same start of a file is needed when the file is recognised, when it
 * is divided into splits, and for each split. Thread-safe.
 */
final class RecentTables {

    /**
     * Enough for the files that the threads of a worker read at a time; the key of an entry has up to 64 KiB of text.
     */
    private static final int REMEMBERED = 16;

    private final Map<String, Found> tables = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A cached hypothesis and the mapping that reads the file, created on first use. */
    static final class Found {

        private final Optional<Movements> movements;
        private Optional<Connector> mapping;

        private Found(Optional<Movements> hypothesis) {
            this.movements = hypothesis;
        }

        Optional<Movements> movements() {
            return movements;
        }

        synchronized Optional<Connector> mapping(String connector) {
            if (mapping == null) {
                mapping = movements.map(
                        found -> MappingLoader.load(connector, connector, MovementsMapping.of(found, connector)));
            }
            return mapping;
        }
    }

    /**
     * Returns the entry of a text.
     *
     * @param find infers the hypothesis if the text is not cached; two threads may do so concurrently, with the same
     *     result
     */
    Found of(String text, Function<String, Optional<Movements>> find) {
        synchronized (tables) {
            Found known = tables.get(text);
            if (known != null) {
                return known;
            }
        }
        Found found = new Found(find.apply(text));
        synchronized (tables) {
            tables.put(text, found);
        }
        return found;
    }
}
