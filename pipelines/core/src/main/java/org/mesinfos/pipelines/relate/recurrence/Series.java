package org.mesinfos.pipelines.relate.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.relate.movement.Movement;

/**
 * Movements that come back, and how they go on.
 *
 * @param lastToldDay the last day on which the bank told anything of the account, since 1970-01-01
 */
record Series(Rhythm rhythm, long lastToldDay) {

    /** Whether it went on as far as the bank has told. */
    enum Status {
        RUNNING,
        ENDED
    }

    /** How amounts go. */
    enum Amounts {
        /** The same each time, apart from changes now and then. */
        FIXED,
        VARYING
    }

    /** A price that changes once in so many times is a fixed one. */
    private static final int TIMES_OF_A_PRICE = 4;

    List<Movement> members() {
        return rhythm.kept();
    }

    Period period() {
        return rhythm.beat().period();
    }

    Amounts amounts() {
        int changes = 0;
        for (int i = 1; i < members().size(); i++) {
            changes += members().get(i).amount() == members().get(i - 1).amount() ? 0 : 1;
        }
        return TIMES_OF_A_PRICE * changes <= members().size() ? Amounts.FIXED : Amounts.VARYING;
    }

    /** Ended when it is later than the next due day could make one wait, pauses as seen before included. */
    Status status() {
        long due = rhythm.beat().due(lastNumber() + 1 + rhythm.longestPause());
        return due + patience() < lastToldDay ? Status.ENDED : Status.RUNNING;
    }

    private long patience() {
        return period().tolerance() + Math.round(period().days() / 4);
    }

    /** When the next one is due, while it is running: the first due day that may still come. */
    Optional<LocalDate> next() {
        if (status() == Status.ENDED) {
            return Optional.empty();
        }
        long number = lastNumber() + 1;
        while (rhythm.beat().due(number) + patience() < lastToldDay) {
            number++;
        }
        return Optional.of(LocalDate.ofEpochDay(rhythm.beat().due(number)));
    }

    private long lastNumber() {
        return rhythm.beat().number(rhythm.last().date());
    }
}
