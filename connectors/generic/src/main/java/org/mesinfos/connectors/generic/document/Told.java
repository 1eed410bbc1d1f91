package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document tells of one thing, at one place or at several.
 *
 * @param values what it says, each once, in reading order
 * @param <T> kind of value
 */
public record Told<T>(List<T> values) {

    public Told {
        values = List.copyOf(values);
    }

    /** What several places tell. */
    public static <T> Told<T> of(List<T> told) {
        List<T> different = new ArrayList<>();
        for (T value : told) {
            if (!different.contains(value)) {
                different.add(value);
            }
        }
        return new Told<>(different);
    }

    /** The value when all places tell the same. */
    public Optional<T> one() {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Whether the places contradict each other. */
    public boolean isAmbiguous() {
        return values.size() > 1;
    }

    /** This, or another where this tells nothing. */
    public Told<T> orElse(Told<T> other) {
        return values.isEmpty() ? other : this;
    }
}
