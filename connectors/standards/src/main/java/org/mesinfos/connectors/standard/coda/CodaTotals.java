package org.mesinfos.connectors.standard.coda;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Count of the records of a statement and sums of its transactions, which its trailer (9) repeats. Not thread-safe. */
final class CodaTotals {

    private static final int MAX_SEQUENCE = 9_999;

    private long records;
    private BigDecimal debits = BigDecimal.ZERO;
    private BigDecimal credits = BigDecimal.ZERO;
    private boolean isComplete = true;
    private int sequence;

    /** Counts a record of a balance, a transaction or information. */
    void count() {
        records++;
    }

    /** Adds the signed amount of a transaction. */
    void add(BigDecimal amount) {
        if (amount.signum() < 0) {
            debits = debits.subtract(amount);
        } else {
            credits = credits.add(amount);
        }
    }

    /** Disables the comparison of sums, because a transaction was rejected. */
    void invalidate() {
        isComplete = false;
    }

    /** Returns the rejection of a transaction that does not follow the one before it. */
    Optional<Rejection> checkSequence(CodaRecord transaction) {
        if (!FixedLengthRecord.isDigits(transaction.sequence())) {
            return Optional.empty();
        }
        int previous = sequence;
        sequence = Integer.parseInt(transaction.sequence());
        boolean follows = previous == 0 || sequence == previous + 1 || (previous == MAX_SEQUENCE && sequence <= 1);
        return follows
                ? Optional.empty()
                : Optional.of(new Rejection(
                        RejectionReason.BROKEN_FILE,
                        transaction.locator(),
                        transaction.fieldName(3, 6),
                        "a transaction that does not follow the previous one",
                        "consecutive numbers of transactions"));
    }

    /** Returns the rejection of a trailer with other totals. */
    Optional<Rejection> check(CodaRecord trailer) throws InvalidValueException {
        String count = trailer.field(17, 22);
        boolean sameCount =
                count.isEmpty() || (FixedLengthRecord.isDigits(count) && Long.parseLong(count) == records % 1_000_000);
        if (!sameCount) {
            return fault(trailer, 17, 22, "another number of records", "the number of records 1, 2, 3 and 8");
        }
        if (isComplete && trailer.unsigned(23).compareTo(debits) != 0) {
            return fault(trailer, 23, 37, "another sum of debits", "the sum of the debits");
        }
        return isComplete && trailer.unsigned(38).compareTo(credits) != 0
                ? fault(trailer, 38, 52, "another sum of credits", "the sum of the credits")
                : Optional.empty();
    }

    private static Optional<Rejection> fault(CodaRecord trailer, int first, int last, String found, String expected) {
        return Optional.of(new Rejection(
                RejectionReason.BROKEN_FILE, trailer.locator(), trailer.fieldName(first, last), found, expected));
    }
}
