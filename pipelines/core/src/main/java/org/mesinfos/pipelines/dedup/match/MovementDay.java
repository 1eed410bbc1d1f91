package org.mesinfos.pipelines.dedup.match;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.records.BankTransaction;

/** The day of a movement: when it was booked, else from when it counts, else when it happened. */
public final class MovementDay {

    private MovementDay() {}

    /** Empty when the movement tells none. */
    public static Optional<LocalDate> of(BankTransaction movement) {
        return Stream.of(movement.getBookingDate(), movement.getValueDate(), movement.getOperationDate())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
