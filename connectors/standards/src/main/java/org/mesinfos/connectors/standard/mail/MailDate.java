package org.mesinfos.connectors.standard.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser for dates of RFC 5322 and their obsolete forms: two-digit years, zone names, comments. */
final class MailDate {

    private static final Pattern FORM = Pattern.compile(
            "(?:[A-Za-z]{3,9}\\.?,?\\s*)?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -]"
                    + "(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?\\s*([+-]\\d{4}|[A-Za-z]{1,5})?.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> HOURS = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);
    private static final int CENTURY = 100;
    /** First two-digit year of the 20th century; lower ones are after 2000 (RFC 5322, 4.3). */
    private static final int FIRST_YEAR_OF_1900S = 50;

    private static final int MAXIMUM_LENGTH = 200;
    private static final int SECONDS = 60;

    private MailDate() {}

    /** Returns the instant; empty if the text is not a date. A date without a zone is in UTC, like {@code -0000}. */
    static Optional<Instant> of(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
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
            return Optional.of(local.toInstant(offset(matcher.group(7))));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        if (year >= CENTURY) {
            return year;
        }
        return year < FIRST_YEAR_OF_1900S ? 2000 + year : 1900 + year;
    }

    private static ZoneOffset offset(String text) {
        if (text == null) {
            return ZoneOffset.UTC;
        }
        if (text.startsWith("+") || text.startsWith("-")) {
            int minutes = Integer.parseInt(text.substring(1, 3)) * SECONDS + Integer.parseInt(text.substring(3));
            return ZoneOffset.ofTotalSeconds((text.startsWith("-") ? -minutes : minutes) * SECONDS);
        }
        return ZoneOffset.ofHours(HOURS.getOrDefault(text.toUpperCase(Locale.ROOT), 0));
    }
}
