package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Observed values of one fact at one or several locations of a document.
 *
 * @param distinctValues distinct values, in reading order
 * @param <T> type of the values
 */
public record ObservedValues<T>(List<T> distinctValues) {

    public ObservedValues {
        distinctValues = List.copyOf(distinctValues);
    }

    /** Returns the distinct values of a list. */
    public static <T> ObservedValues<T> of(List<T> observed) {
        List<T> distinct = new ArrayList<>();
        for (T value : observed) {
            if (!distinct.contains(value)) {
                distinct.add(value);
            }
        }
        return new ObservedValues<>(distinct);
    }

    /** Returns the value if all locations agree. */
    public Optional<T> unanimous() {
        return distinctValues.size() == 1 ? Optional.of(distinctValues.get(0)) : Optional.empty();
    }

    /** Returns whether the locations contradict each other. */
    public boolean isAmbiguous() {
        return distinctValues.size() > 1;
    }

    /** Returns this, or {@code other} if there are no values. */
    public ObservedValues<T> orElse(ObservedValues<T> other) {
        return distinctValues.isEmpty() ? other : this;
    }
}
