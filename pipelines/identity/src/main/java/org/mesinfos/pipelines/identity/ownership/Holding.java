package org.mesinfos.pipelines.identity.ownership;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The days on which a person may have held a reference, by the statements of one source.
 *
 * @param holder id of the person
 * @param days days of the holding
 */
public record Holding(String holder, DayInterval days) implements Comparable<Holding>, Serializable {

    private static final Comparator<Holding> ORDER =
            Comparator.comparing(Holding::days).thenComparing(Holding::holder);

    @Override
    public int compareTo(Holding other) {
        return ORDER.compare(this, other);
    }
}
