package org.mesinfos.pipelines.inspect;

import java.time.LocalDate;

/** Declaration of a delivery that a run takes as it is, although it is probably a mistake. */
public sealed interface Doubt {

    /**
     * Number of rows of a file that differs from the one in {@code delivery.yaml}.
     *
     * @param file path in the delivery
     */
    record OtherRowCount(String file, long rows, long statedRows) implements Doubt {}

    /** As-of date, or end of a period, that is later than the clock of a sender explains. */
    record FutureDay(LocalDate day) implements Doubt {

        private static final int DAYS_OF_A_PERIOD_AHEAD = 31;

        /** Returns whether a day is more than a month after today: lists may be made before their period ends. */
        public static boolean isTooLate(LocalDate day, LocalDate today) {
            return day.isAfter(today.plusDays(DAYS_OF_A_PERIOD_AHEAD));
        }
    }
}
