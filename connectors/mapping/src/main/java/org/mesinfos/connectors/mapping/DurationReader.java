package org.mesinfos.connectors.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.Unreadable;

/** Reader for durations of hours, minutes and seconds such as {@code 0:25:56}, as a number of seconds. */
record DurationReader() implements ValueReader {

    /** The form of the durations, as a mapping names it. */
    static final String FORM = "h:mm:ss";

    private static final Pattern HOURS_MINUTES_SECONDS = Pattern.compile("([0-9]{1,7}):([0-5][0-9]):([0-5][0-9])");
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 3600;
    private static final Unreadable UNREADABLE = Unreadable.invalid("duration " + FORM);

    @Override
    public Object read(String text, RowState state) {
        Matcher duration = HOURS_MINUTES_SECONDS.matcher(text.strip());
        if (!duration.matches()) {
            return UNREADABLE;
        }
        return Long.parseLong(duration.group(1)) * SECONDS_OF_AN_HOUR
                + Long.parseLong(duration.group(2)) * SECONDS_OF_A_MINUTE
                + Long.parseLong(duration.group(3));
    }
}
