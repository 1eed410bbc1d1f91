package org.mesinfos.connectors.standard.chat;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header of a message: {@code [31/01/2024, 14:05:09] Ana: } on iPhones, {@code 31/01/2024, 14:05 - Ana: } on other
 * telephones.
 *
 * @param date date as delivered
 * @param time time as delivered
 * @param rest rest of the line
 */
record ChatMessageHeader(String date, String time, String rest) {

    /** Invisible marks of the writing direction. */
    private static final String MARKS = "[\\u200e\\u200f\\u202a-\\u202e\\u2068\\u2069\\ufeff]*";

    private static final String SPACE = "[\\s\\u00a0\\u202f]";
    private static final String DATE =
            "(\\d{1,4}(?<mark>[./-])" + SPACE + "?\\d{1,2}\\k<mark>" + SPACE + "?\\d{2,4}\\.?)";
    private static final String TIME = "((?:[\\u4e0a\\u4e0b]\\u5348" + SPACE + "?)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:"
            + SPACE + "?[AaPp]\\.?" + SPACE + "?[Mm]\\.?)?)";
    private static final String BETWEEN =
            ",?" + SPACE + "+(?:(?:\\u00e0|at|um|kl\\.?|klo|alle|a las|\\u00e0s|om)" + SPACE + "+)?";
    private static final Pattern IN_BRACKETS =
            Pattern.compile(MARKS + "\\[" + MARKS + DATE + BETWEEN + TIME + "\\]" + SPACE + "(.*)", Pattern.DOTALL);
    private static final Pattern BEFORE_DASH =
            Pattern.compile(MARKS + DATE + BETWEEN + TIME + SPACE + "[-\\u2013]" + SPACE + "(.*)", Pattern.DOTALL);

    private static final Pattern AMERICAN_DATE = Pattern.compile("[1-9]\\d?/[1-9]\\d?/\\d\\d");

    private static final int MAXIMUM_PREFIX = 60;
    private static final int NOON = 12;
    /** First character of the Chinese word for morning. */
    private static final char MORNING = '\u4e0a';

    private static final char AFTERNOON = '\u4e0b';

    /** Parses the header of a line; empty if the line continues the previous message. */
    static Optional<ChatMessageHeader> of(String line) {
        if (!mayStartHeader(line)) {
            return Optional.empty();
        }
        Matcher brackets = IN_BRACKETS.matcher(line);
        Matcher found = brackets.matches() ? brackets : BEFORE_DASH.matcher(line);
        return found == brackets || found.matches()
                ? Optional.of(new ChatMessageHeader(found.group(1), found.group(3), found.group(4)))
                : Optional.empty();
    }

    /** Returns whether a line may have a header, from its first characters. */
    private static boolean mayStartHeader(String line) {
        for (int i = 0; i < line.length() && i < MAXIMUM_PREFIX; i++) {
            char character = line.charAt(i);
            if (character == '[' || (character >= '0' && character <= '9')) {
                return true;
            }
            if (character < 0x80) {
                return false;
            }
        }
        return false;
    }

    /**
     * Returns whether date and time have the format that only the United States use: {@code 1/31/24} and {@code 2:05
     * PM}, with capitals.
     */
    boolean isAmerican() {
        return (time.endsWith("AM") || time.endsWith("PM"))
                && AMERICAN_DATE.matcher(date).matches();
    }

    /** Returns the time of day; empty if the numbers are out of range. */
    Optional<LocalTime> timeOfDay() {
        int[] numbers = new int[3];
        int part = 0;
        char half = ' ';
        for (int i = 0; i < time.length(); i++) {
            char character = Character.toUpperCase(time.charAt(i));
            if (character >= '0' && character <= '9') {
                numbers[part] = numbers[part] * 10 + character - '0';
            } else if ((character == ':' || character == '.') && part < 2) {
                part++;
            } else if (character == 'A' || character == 'P') {
                half = character;
            } else if (character == MORNING || character == AFTERNOON) {
                half = character == MORNING ? 'A' : 'P';
            }
        }
        int hour = half == ' ' ? numbers[0] : numbers[0] % NOON + (half == 'P' ? NOON : 0);
        boolean isHour = half == ' ' ? numbers[0] < 24 : numbers[0] >= 1 && numbers[0] <= NOON;
        return isHour && numbers[1] < 60 && numbers[2] < 60
                ? Optional.of(LocalTime.of(hour, numbers[1], numbers[2]))
                : Optional.empty();
    }
}
