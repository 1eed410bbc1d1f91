package org.mesinfos.pipelines.grade;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected number of entries, such as {@code Ntry=3}: the weakest expectation.
 *
 * @param unit counted unit; "" if absent
 * @param count expected number
 */
record ExpectedCount(String unit, long count) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\S+)=)?(\\d{1,12})");
    /** Unit of a count that includes headers, remarks and empty lines. */
    private static final String LINES = "physical_lines";

    static Optional<ExpectedCount> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ExpectedCount(
                        written.group(1) == null ? "" : written.group(1), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    /** Returns true if the number of records agrees: equal, or for lines of text at least one and at most that many. */
    boolean agrees(long records) {
        return isUpperBound() ? records > 0 && records <= count : records == count;
    }

    boolean isUpperBound() {
        return unit.equals(LINES);
    }
}
