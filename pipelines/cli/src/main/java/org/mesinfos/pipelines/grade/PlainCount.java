package org.mesinfos.pipelines.grade;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many entries somebody counted in a file without reading it, such as {@code Ntry=3}: the weakest expectation.
 *
 * @param unit what was counted; "" where that is not said
 * @param count how many
 */
record PlainCount(String unit, long count) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\S+)=)?(\\d{1,12})");
    /** Headers, remarks and empty lines are among them. */
    private static final String LINES = "physical_lines";

    static Optional<PlainCount> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new PlainCount(
                        written.group(1) == null ? "" : written.group(1), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    /** Whether a number of records agrees: as many, or with lines of text no more than those and at least one. */
    boolean agrees(long records) {
        return isBound() ? records > 0 && records <= count : records == count;
    }

    boolean isBound() {
        return unit.equals(LINES);
    }
}
