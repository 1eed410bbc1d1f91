package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One movement on an account.
 *
 * @param number of the operation on its account, from 1 in the order of booking
 * @param cents negative when the account is debited
 * @param label one line, as a statement prints it
 * @param counterparty the other side's name
 * @param mandate reference of the direct debit mandate
 * @param cause what no bank tells
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
        Cause cause) {

    /** What moved the money. */
    public enum Kind {
        CARD,
        CASH,
        TRANSFER_IN,
        TRANSFER_OUT,
        DIRECT_DEBIT,
        FEE
    }
}
