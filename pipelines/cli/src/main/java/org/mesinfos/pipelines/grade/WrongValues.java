package org.mesinfos.pipelines.grade;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers of accepted values that contradict an expected one, by field.
 *
 * @param byField name of a field, or {@link #SIGN} or {@link #UNEXPECTED}
 */
public record WrongValues(SortedMap<String, Long> byField) {

    /** An amount that has the expected magnitude and the opposite sign. */
    static final String SIGN = "sign";

    /** A record that resembles no expected one. */
    static final String UNEXPECTED = "unexpected";

    static final WrongValues NONE = new WrongValues(Collections.emptySortedMap());

    public WrongValues {
        byField = Collections.unmodifiableSortedMap(new TreeMap<>(byField));
    }

    /** Returns the same numbers with one of them raised. */
    WrongValues plus(String field, long number) {
        if (number == 0) {
            return this;
        }
        SortedMap<String, Long> sums = new TreeMap<>(byField);
        sums.merge(field, number, Long::sum);
        return new WrongValues(sums);
    }

    WrongValues plus(WrongValues other) {
        WrongValues sum = this;
        for (Map.Entry<String, Long> field : other.byField.entrySet()) {
            sum = sum.plus(field.getKey(), field.getValue());
        }
        return sum;
    }
}
