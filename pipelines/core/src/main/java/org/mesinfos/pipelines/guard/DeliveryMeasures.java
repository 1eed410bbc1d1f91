package org.mesinfos.pipelines.guard;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Measures of the rows of one delivery, compared with the {@link Expectations}.
 *
 * @param filled share of rows that fill a required field, from 0 to 1, by name of the field; fields that all rows fill can
 *     be missing
 * @param age days between the newest row and the day whose state the delivery describes; empty if one of them is unknown
 */
public record DeliveryMeasures(Map<String, Double> filled, OptionalInt age) {

    /** Measures of a delivery without required fields and dates. */
    public static final DeliveryMeasures NONE = new DeliveryMeasures(Map.of(), OptionalInt.empty());

    public DeliveryMeasures {
        filled = Collections.unmodifiableMap(new TreeMap<>(filled));
    }
}
