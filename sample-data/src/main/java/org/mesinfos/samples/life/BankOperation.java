package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Transaction of an account.
 *
 * @param number number of the transaction in its account, from 1 in booking order
 * @param cents negative for a debit
 * @param label one line, as printed on a statement
 * @param counterparty name of the other party
 * @param mandate reference of the direct debit mandate
 * @param cause cause, which no bank delivers
 */
public record BankOperation(
        int number,
        LocalDate booked,
        LocalDate value,
        long cents,
        Kind kind,
        String label,
        String counterparty,
        Optional<String> mandate,
        TransactionCause cause) {

    /** Kind of operation. */
    public enum Kind {
        CARD,
        CASH,
        TRANSFER_IN,
        TRANSFER_OUT,
        DIRECT_DEBIT,
        FEE
    }
}
