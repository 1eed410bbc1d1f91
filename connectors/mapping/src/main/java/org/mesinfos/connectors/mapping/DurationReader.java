package org.mesinfos.connectors.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Reader for durations such as {@code 0:25:56}, as a number of seconds.
 *
 * @param forms accepted forms, at least one
 * @param unreadable rejection of other texts
 */
record DurationReader(List<Form> forms, Unreadable unreadable) implements ValueReader {

    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 3600;

    /** Form of a duration. The first number has no upper limit, the others end at 59. */
    enum Form {
        HOURS("h:mm:ss", "(?<hours>[0-9]{1,7}):(?<minutes>[0-5][0-9]):(?<seconds>[0-5][0-9])"),
        MINUTES("m:ss", "(?<hours>)(?<minutes>[0-9]{1,9}):(?<seconds>[0-5][0-9])");

        private final String text;
        private final Pattern pattern;

        Form(String text, String pattern) {
            this.text = text;
            this.pattern = Pattern.compile(pattern);
        }

        /** Returns the form as a mapping names it. */
        String text() {
            return text;
        }

        static Optional<Form> of(String text) {
            return Arrays.stream(values())
                    .filter(form -> form.text.equals(text))
                    .findFirst();
        }

        static List<String> texts() {
            return Arrays.stream(values()).map(Form::text).toList();
        }
    }

    static DurationReader of(List<Form> forms) {
        return new DurationReader(
                List.copyOf(forms),
                Unreadable.invalid("duration " + forms.stream().map(Form::text).collect(Collectors.joining(" or "))));
    }

    @Override
    public Object read(String text, RowState state) {
        for (Form form : forms) {
            Matcher duration = form.pattern.matcher(text.strip());
            if (duration.matches()) {
                return number(duration.group("hours")) * SECONDS_OF_AN_HOUR
                        + number(duration.group("minutes")) * SECONDS_OF_A_MINUTE
                        + number(duration.group("seconds"));
            }
        }
        return unreadable;
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
