package org.mesinfos.pipelines.enrich.reference;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the results of a pure function for recent arguments, because the same shops, contacts and towns occur repeatedly.
 *
 * <p>A value replaces another in the same slot, so memory is bounded. Not thread-safe.
 *
 * @param <K> immutable, with a good hash code
 * @param <V> immutable
 */
public final class RecentValues<K, V> {

    private static final int SLOTS = 1 << 12;

    private record Entry<K, V>(K key, V value) {}

    private final @Nullable Object[] slots = new @Nullable Object[SLOTS];
    private final Function<K, V> function;

    /** @param function result for a value; it depends on nothing but the value */
    public RecentValues(Function<K, V> function) {
        this.function = function;
    }

    /** Returns the result for a value. */
    public V of(K key) {
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        @SuppressWarnings("unchecked")
        Entry<K, V> known = (Entry<K, V>) slots[slot];
        if (known == null || !known.key().equals(key)) {
            known = new Entry<>(key, function.apply(key));
            slots[slot] = known;
        }
        return Objects.requireNonNull(known).value();
    }
}
