package org.mesinfos.samples.life;

import java.util.Optional;

/**
 * Cause of a transaction, known only to the person. Programs have to infer it from the deliveries.
 *
 * @param recurrence name of the monthly recurrence; empty for a single transaction
 * @param receipt number of the receipt of the same purchase, if there is one
 */
public record TransactionCause(Optional<String> recurrence, Optional<String> receipt) {

    static final TransactionCause ONCE = new TransactionCause(Optional.empty(), Optional.empty());

    static TransactionCause monthly(String recurring) {
        return new TransactionCause(Optional.of(recurring), Optional.empty());
    }

    static TransactionCause receipt(String number) {
        return new TransactionCause(Optional.empty(), Optional.of(number));
    }
}
