package org.mesinfos.connectors.generic.table.value;

import java.time.LocalDate;
import java.util.List;

/** Order of the dates of consecutive rows. */
public final class DateSequence {

    private DateSequence() {}

    /** Returns how often dates run against their prevailing direction, ascending or descending. */
    public static int reversals(List<LocalDate> dates) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < dates.size(); i++) {
            int comparison = dates.get(i).compareTo(dates.get(i - 1));
            up += comparison > 0 ? 1 : 0;
            down += comparison < 0 ? 1 : 0;
        }
        return Math.min(up, down);
    }
}
