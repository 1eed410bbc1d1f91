package org.mesinfos.pipelines.world;

import java.time.LocalDate;

/**
 * A report of a payment by a second source, which books it later.
 *
 * @param row the report of the first source
 * @param day day of the booking, which may be in the time of another holder
 */
record SecondReport(WorldRow row, LocalDate day) {

    private static final String SECOND = "S-";

    /** Returns the report as the holder of the payment has it. */
    String text() {
        return SECOND + row.text();
    }

    /** Returns the reference of the bank, which is another one in each source. */
    String reference() {
        return SECOND + row.id();
    }

    /** Returns whether a text is that of a second report. */
    static boolean isSecond(String text) {
        return text.startsWith(SECOND);
    }
}
