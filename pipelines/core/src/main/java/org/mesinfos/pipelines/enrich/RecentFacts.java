package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.function.Function;

/**
 * Remembers what was derived from recent values, since the same shops, friends and towns come again and again.
 *
 * <p>A value that falls on the place of another takes it, so memory is bounded. For one thread.
 *
 * @param <K> immutable, with a good hash code
 */
final class RecentFacts<K> {

    private static final int PLACES = 1 << 12;

    private final Object[] values = new Object[PLACES];
    private final List<?>[] facts = new List<?>[PLACES];
    private final Function<K, List<Fact>> derive;

    RecentFacts(Function<K, List<Fact>> derive) {
        this.derive = derive;
    }

    @SuppressWarnings("unchecked")
    List<Fact> of(K value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        if (!value.equals(values[place])) {
            facts[place] = derive.apply(value);
            values[place] = value;
        }
        return (List<Fact>) facts[place];
    }
}
