package org.mesinfos.connectors.standard.cfonb;

import java.util.ArrayList;
import java.util.List;

/** A transaction record (04) with the complement records (05) read so far. Not thread-safe. */
final class OpenMovement {

    /** Maximum number of complements of a transaction; ten are usual. */
    static final int LIMIT = 1_000;

    private final FixedRecord account;
    private final FixedRecord movement;
    private final List<FixedRecord> complements = new ArrayList<>();
    private boolean isTooLarge;

    /** @param account the record that identifies the account: the old balance, or else the transaction itself */
    OpenMovement(FixedRecord account, FixedRecord transaction) {
        this.account = account;
        this.movement = transaction;
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
