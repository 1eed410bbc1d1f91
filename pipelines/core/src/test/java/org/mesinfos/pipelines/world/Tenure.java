package org.mesinfos.pipelines.world;

import java.time.LocalDate;

/**
 * The time during which a person really holds a reference.
 *
 * @param person holder
 * @param from first day
 * @param until first day after the tenure
 */
record Tenure(int person, LocalDate from, LocalDate until) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
