package org.mesinfos.connectors.standard.cfonb;

import java.util.ArrayList;
import java.util.List;

/** A transaction record (04) with the complement records (05) read so far. Not thread-safe. */
final class CfonbTransactionGroup {

    /** Maximum number of complements of a transaction; ten are usual. */
    static final int MAX_COMPLEMENTS = 1_000;

    private final CfonbRecord account;
    private final CfonbRecord transaction;
    private final List<CfonbRecord> complements = new ArrayList<>();
    private boolean isTooLarge;

    /** @param account the record that identifies the account: the old balance, or else the transaction itself */
    CfonbTransactionGroup(CfonbRecord account, CfonbRecord transaction) {
        this.account = account;
        this.transaction = transaction;
    }

    void add(CfonbRecord complement) {
        if (complements.size() < MAX_COMPLEMENTS) {
            complements.add(complement);
        } else {
            isTooLarge = true;
        }
    }

    CfonbRecord account() {
        return account;
    }

    CfonbRecord transaction() {
        return transaction;
    }

    List<CfonbRecord> complements() {
        return complements;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }
}
