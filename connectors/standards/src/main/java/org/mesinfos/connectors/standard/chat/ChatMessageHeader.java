package org.mesinfos.connectors.standard.chat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Header of a message: {@code [31/01/2024, 14:05:09] Ana: } on iPhones, {@code 31/01/2024, 14:05 - Ana: } on other
 * telephones, with the digits, words and order of their language.
 *
 * @param date date in digits of ASCII, without words
 * @param deliveredDate date as delivered
 * @param time numbers of the time, in digits of ASCII
 * @param dayHalf word for the part of the day; empty if there is none
 * @param rest rest of the line
 */
record ChatMessageHeader(String date, String deliveredDate, String time, String dayHalf, String rest) {

    private static final String NUMBERS = "(?<numbers>\\d{4}(?<mark>[./-]) ?\\d{1,2}\\k<mark> ?\\d{1,2}\\.?"
            + "|\\d{1,2}(?<mark2>[./-]) ?\\d{1,2}\\k<mark2> ?(?:\\d{4}|\\d{2})\\.?)(?: ?[гр]\\.)?";
    private static final String SIGNS = "(?<year>\\d{4})[年년] ?(?<month>\\d{1,2})[月월] ?(?<day>\\d{1,2})[日일]";
    private static final String DATE = "(?<date>" + NUMBERS + "|" + SIGNS + ")";
    private static final String TIME = "(?:(?<before>" + DayHalf.PATTERN + ") ?)?"
            + "(?<time>\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)(?: ?(?<after>" + DayHalf.PATTERN + "))?"
            + "(?: ?(?:ч\\.|น\\.|uhr))?";
    private static final String DATE_FIRST =
            DATE + ",? +(?:(?:à|at|um|kl\\.?|klo|alle|a las|às|om|ob|u|lúc|plkst\\.|в|о) +)?" + TIME;
    private static final String TIME_FIRST = TIME + ",? +(?:ngày +)?" + DATE;
    private static final String TIME_OF_OLD_IPHONES =
            "(?<time>\\d{1,2}:\\d{2}:\\d{2})(?<before>)(?: ?(?<after>" + DayHalf.PATTERN + "))?";

    private static final List<Pattern> FORMS = Stream.of(
                    "\\[" + DATE_FIRST + "\\] ",
                    DATE_FIRST + " [-–] ",
                    "\\[" + TIME_FIRST + "\\] ",
                    TIME_FIRST + " [-–] ",
                    "(?=\\d{4}년)" + DATE_FIRST + ", ",
                    DATE + ",? +" + TIME_OF_OLD_IPHONES + ": ")
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private static final Pattern AMERICAN_DATE = Pattern.compile("[1-9]\\d?/[1-9]\\d?/\\d\\d");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[:.]");

    /** Parses the header of a line; empty if the line continues the previous message. */
    static Optional<ChatMessageHeader> of(String line) {
        if (!HeaderText.mayStartHeader(line)) {
            return Optional.empty();
        }
        HeaderText start = HeaderText.of(line);
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(start.text());
            if (found.lookingAt()) {
                return Optional.of(new ChatMessageHeader(
                        date(found),
                        start.delivered(line, found.start("date"), found.end("date")),
                        found.group("time"),
                        Stream.of("before", "after")
                                .flatMap(place -> Stream.ofNullable(found.group(place)))
                                .filter(word -> !word.isEmpty())
                                .findFirst()
                                .orElse(""),
                        start.rest(line, found.end())));
            }
        }
        return Optional.empty();
    }

    private static String date(Matcher found) {
        return found.group("numbers") == null
                ? found.group("year") + "-" + found.group("month") + "-" + found.group("day")
                : found.group("numbers");
    }

    /**
     * Returns whether date and time have the format that only the United States use: {@code 1/31/24} and {@code 2:05
     * PM}, with capitals.
     */
    boolean isAmerican() {
        return (dayHalf.equals("AM") || dayHalf.equals("PM"))
                && AMERICAN_DATE.matcher(date).matches();
    }

    /** Returns the time of day; empty if the numbers are out of range. */
    Optional<LocalTime> timeOfDay() {
        String[] numbers = BETWEEN_NUMBERS.split(time, -1);
        int hour = Integer.parseInt(numbers[0]);
        int minute = Integer.parseInt(numbers[1]);
        int second = numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0;
        Optional<Integer> hourOfDay = dayHalf.isEmpty()
                ? Optional.of(hour).filter(number -> number < 24)
                : DayHalf.of(dayHalf).flatMap(half -> half.hour(hour));
        return hourOfDay
                .filter(number -> minute < 60 && second < 60)
                .map(number -> LocalTime.of(number, minute, second));
    }
}
