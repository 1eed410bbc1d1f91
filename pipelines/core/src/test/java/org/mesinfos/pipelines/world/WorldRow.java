package org.mesinfos.pipelines.world;

import java.time.LocalDate;

/**
 * A row about a reference, caused by its holder of that day.
 *
 * @param id identifier that is unique in the world
 * @param holder person who really held the reference on the day
 * @param amount value of the row
 * @param version 1 for the row as first delivered, 2 for a correction in a later export
 */
record WorldRow(Service service, String reference, String id, LocalDate day, int holder, int amount, int version) {

    WorldRow corrected() {
        return new WorldRow(service, reference, id, day, holder, amount + 1000, 2);
    }

    /** Returns the row as a person must have it. */
    String text() {
        return id + "=" + amount;
    }
}
