package org.mesinfos.connectors.standard.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.date.ZoneAbbreviations;

/**
 * Parser for dates of RFC 5322 and their obsolete forms: two-digit years, zone names, comments. Offsets may have a colon or follow
 * {@code GMT}.
 */
final class MailDate {

    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z]{3,9}\\.?,?\\s*)?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -]"
                    + "(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?"
                    + "\\s*(?:(?:GMT|UTC?)?([+-])(\\d\\d):?([0-5]\\d)|([A-Za-z]{1,5}))?\\s*(?:\\(.*\\))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int FIRST_YEAR = 1900;
    /** First two-digit year of the 20th century; lower ones are after 2000 (RFC 5322, 4.3). */
    private static final int FIRST_YEAR_OF_1900S = 50;

    private static final int MAXIMUM_LENGTH = 200;
    private static final int SECONDS = 60;
    private static final int MINUTES = 60;
    /** Largest offset of a time zone in minutes. */
    private static final int MAXIMUM_OFFSET = 18 * MINUTES;

    private MailDate() {}

    /**
     * Returns the instant; empty if the text is not a date, or if its zone is a name that is unknown: RFC 5322 would read it as
     * UTC, which may be wrong by hours. A date without a zone is in UTC, like {@code -0000}.
     */
    static Optional<Instant> of(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<ZoneOffset> offset = offset(matcher);
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        try {
            int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
            String second = matcher.group(6);
            LocalDateTime local = LocalDateTime.of(
                    year(matcher.group(3)),
                    month,
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)),
                    second == null ? 0 : Math.min(SECONDS - 1, Integer.parseInt(second)));
            return Optional.of(local)
                    .filter(time -> time.getYear() >= FIRST_YEAR)
                    .map(time -> time.toInstant(offset.get()));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        if (text.length() > 2) {
            return year;
        }
        return year < FIRST_YEAR_OF_1900S ? 2000 + year : 1900 + year;
    }

    private static Optional<ZoneOffset> offset(Matcher date) {
        String sign = date.group(7);
        String name = date.group(10);
        if (sign != null) {
            int minutes = Integer.parseInt(date.group(8)) * MINUTES + Integer.parseInt(date.group(9));
            return minutes > MAXIMUM_OFFSET
                    ? Optional.empty()
                    : Optional.of(ZoneOffset.ofTotalSeconds((sign.equals("-") ? -minutes : minutes) * SECONDS));
        }
        return name == null ? Optional.of(ZoneOffset.UTC) : ZoneAbbreviations.offset(name.toUpperCase(Locale.ROOT));
    }
}
