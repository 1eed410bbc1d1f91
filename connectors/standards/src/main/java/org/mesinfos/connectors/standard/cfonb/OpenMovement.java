package org.mesinfos.connectors.standard.cfonb;

import java.util.ArrayList;
import java.util.List;

/** The movement at hand and its complements so far. Not safe for use by several threads. */
final class OpenMovement {

    /** Complements of one movement; real ones have some ten. */
    static final int LIMIT = 1_000;

    private final FixedRecord account;
    private final FixedRecord movement;
    private final List<FixedRecord> complements = new ArrayList<>();
    private boolean isTooLarge;

    /** @param account the record that says whose it is: the old balance, or else the movement itself */
    OpenMovement(FixedRecord account, FixedRecord movement) {
        this.account = account;
        this.movement = movement;
    }

    void add(FixedRecord complement) {
        if (complements.size() < LIMIT) {
            complements.add(complement);
        } else {
            isTooLarge = true;
        }
    }

    FixedRecord account() {
        return account;
    }

    FixedRecord movement() {
        return movement;
    }

    List<FixedRecord> complements() {
        return complements;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }
}
