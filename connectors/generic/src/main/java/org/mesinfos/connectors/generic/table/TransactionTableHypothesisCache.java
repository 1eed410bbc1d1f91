package org.mesinfos.connectors.generic.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.mapping.TransactionMappingWriter;
import org.mesinfos.connectors.mapping.MappingLoader;

/**
 * Cache of the hypotheses about recent files. The same start of a file is needed when the file is recognised, when it
 * is divided into splits, and for each split. Thread-safe.
 */
final class TransactionTableHypothesisCache {

    /**
     * Enough for the files that the threads of a worker read at a time; the key of an entry has up to 64 KiB of text.
     */
    private static final int MAX_ENTRIES = 16;

    private final Map<String, CachedHypothesis> entries = new LinkedHashMap<>(MAX_ENTRIES * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CachedHypothesis> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** A cached hypothesis and the mapping that reads the file, created on first use. */
    static final class CachedHypothesis {

        private final Optional<TransactionTableHypothesis> hypothesis;
        /** Null until first use, and if there is no hypothesis. */
        private @Nullable Connector mapping;

        private CachedHypothesis(Optional<TransactionTableHypothesis> hypothesis) {
            this.hypothesis = hypothesis;
        }

        /** Returns the hypothesis; empty if it is not plausible. */
        Optional<TransactionTableHypothesis> hypothesis() {
            return hypothesis.filter(TransactionTableHypothesis::isPlausible);
        }

        /** Returns the hypothesis, however little plausible. */
        Optional<TransactionTableHypothesis> nearest() {
            return hypothesis;
        }

        synchronized Optional<Connector> mapping(String connector) {
            if (mapping == null && hypothesis().isPresent()) {
                mapping = MappingLoader.load(
                        connector,
                        connector,
                        TransactionMappingWriter.toYaml(hypothesis().get(), connector));
            }
            return Optional.ofNullable(mapping);
        }
    }

    /**
     * Returns the entry of a text.
     *
     * @param find infers the hypothesis if the text is not cached; two threads may do so concurrently, with the same
     *     result
     */
    CachedHypothesis computeIfAbsent(String text, Function<String, Optional<TransactionTableHypothesis>> find) {
        synchronized (entries) {
            CachedHypothesis known = entries.get(text);
            if (known != null) {
                return known;
            }
        }
        CachedHypothesis found = new CachedHypothesis(find.apply(text));
        synchronized (entries) {
            entries.put(text, found);
        }
        return found;
    }
}
