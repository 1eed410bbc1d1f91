package org.mesinfos.pipelines.guard;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The operator's expectations of the deliveries of one organisation. A delivery that does not meet them is held for
 * approval.
 *
 * @param minimumRows the smallest number of rows, relative to the preceding delivery in declared order
 * @param maximumRows the largest number of rows, relative to the preceding delivery in declared order
 * @param freshness the largest number of days between the newest row of a delivery and the day whose state it describes
 * @param required the smallest share of rows that fill a field, from 0 to 1, by name of the field
 */
public record Expectations(
        OptionalDouble minimumRows, OptionalDouble maximumRows, OptionalInt freshness, Map<String, Double> required) {

    /** No expectations. */
    public static final Expectations NONE =
            new Expectations(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Map.of());

    public Expectations {
        required = Collections.unmodifiableMap(new TreeMap<>(required));
    }
}
