package org.mesinfos.samples.life;

import java.util.Optional;

/**
 * Why money moved, as nobody but the person knows: what must be concluded from deliveries.
 *
 * @param standing name of what comes back each month; empty for what happens once
 * @param receipt number of the receipt that tells the same purchase, where there is one
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
