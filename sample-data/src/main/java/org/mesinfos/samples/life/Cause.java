package org.mesinfos.samples.life;

import java.util.Optional;

/**
 * Cause of a transaction, known only to the person. Programs have to infer it from the deliveries.
 *
 * @param standing name of the monthly recurrence; empty for a single transaction
 * @param receipt number of the receipt of the same purchase, if there is one
 */
public record Cause(Optional<String> standing, Optional<String> receipt) {

    static final Cause ONCE = new Cause(Optional.empty(), Optional.empty());

    static Cause monthly(String standing) {
        return new Cause(Optional.of(standing), Optional.empty());
    }

    static Cause receipt(String number) {
        return new Cause(Optional.empty(), Optional.of(number));
    }
}
