package org.mesinfos.connectors.generic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.mapping.MappingLoader;

/**
 * What was found in the beginnings of the last few files: a file is looked at when it is recognised, when it is cut and once
 * for each piece that is read. Safe for use by several threads.
 */
final class RecentTables {

    /** Enough for the files that the threads of a worker have in hand; each is remembered with up to 64 KiB of text. */
    private static final int REMEMBERED = 16;

    private final Map<String, Found> tables = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What was found, and the mapping that reads it, made when it is first asked for. */
    static final class Found {

        private final Optional<Movements> movements;
        private Optional<Connector> mapping;

        private Found(Optional<Movements> movements) {
            this.movements = movements;
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
     * What is in a text.
     *
     * @param find finds it out when the text is not among the last ones; two threads may do so at once, and find the same
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
