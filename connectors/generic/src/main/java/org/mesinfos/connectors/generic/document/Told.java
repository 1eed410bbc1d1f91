package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Observed values of one fact at one or several locations of a document.
 *
 * @param values distinct values, in reading order
 * @param <T> type of the values
 */
public record Told<T>(List<T> values) {

    public Told {
        values = List.copyOf(values);
    }

    /** Returns the distinct values of a list. */
    public static <T> Told<T> of(List<T> observed) {
        List<T> distinct = new ArrayList<>();
        for (T value : observed) {
            if (!distinct.contains(value)) {
                distinct.add(value);
            }
        }
        return new Told<>(distinct);
    }

    /** Returns the value if all locations agree. */
    public Optional<T> one() {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Returns whether the locations contradict each other. */
    public boolean isAmbiguous() {
        return values.size() > 1;
    }

    /** Returns this, or {@code other} if there are no values. */
    public Told<T> orElse(Told<T> other) {
        return values.isEmpty() ? other : this;
    }
}
