package org.mesinfos.pipelines.inspect;

import java.time.LocalDate;
import org.mesinfos.connectors.api.AbsentSource;

/** Declaration of a delivery that a run takes as it is, although it is probably a mistake. */
public sealed interface Doubt {

    /**
     * Number of rows of a file that differs from the one in {@code delivery.yaml}.
     *
     * @param file path in the delivery
     */
    record OtherRowCount(String file, long rows, long statedRows) implements Doubt {}

    /**
     * Rows of a file that name no subject, because it has no value where its connector expects the subject.
     *
     * @param file path in the delivery
     * @param rows number of these rows
     * @param source source of the subject
     */
    record NoSubject(String file, long rows, AbsentSource source) implements Doubt {}

    /** As-of date, or end of a period, that is later than the clock of a sender explains. */
    record FutureDay(LocalDate day) implements Doubt {

        private static final int DAYS_OF_A_PERIOD_AHEAD = 31;

        /** Returns whether a day is more than a month after today: lists may be made before their period ends. */
        public static boolean isTooLate(LocalDate day, LocalDate today) {
            return day.isAfter(today.plusDays(DAYS_OF_A_PERIOD_AHEAD));
        }
    }
}
