package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.function.Function;

/**
 * Cache of the facts derived from recent values, because the same shops, contacts and towns occur repeatedly.
 *
 * <p>A value replaces another in the same slot, so memory is bounded. Not thread-safe.
 *
 * @param <K> immutable, with a good hash code
 */
final class FactCache<K> {

    private static final int SLOTS = 1 << 12;

    private final Object[] values = new Object[SLOTS];
    private final List<?>[] facts = new List<?>[SLOTS];
    private final Function<K, List<DerivedFact>> derive;

    FactCache(Function<K, List<DerivedFact>> derive) {
        this.derive = derive;
    }

    @SuppressWarnings("unchecked")
    List<DerivedFact> of(K value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        if (!value.equals(values[slot])) {
            facts[slot] = derive.apply(value);
            values[slot] = value;
        }
        return (List<DerivedFact>) facts[slot];
    }
}
