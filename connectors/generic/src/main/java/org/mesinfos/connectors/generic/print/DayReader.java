package org.mesinfos.connectors.generic.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.mapping.NormalisedText;

/** Parser for dates that start at a word of a line. */
final class DayReader {

    /**
     * A date on a line.
     *
     * @param day the date
     * @param words number of words of the date
     */
    record Found(PrintedDay day, int words) {}

    /** Largest gap between two words of a date, in points. */
    private static final double WIDEST_GAP = 16;

    private static final int MOST_WORDS = 6;
    private static final int CENTURY = 100;
    private static final int LAST_YEAR_OF_2000S = 69;

    private static final String DAY = "(\\d{1,2})(?:ST|ND|RD|TH|ER|[.º°])?";
    private static final String MONTH = "([A-Z]{3,10})[.]?";
    private static final String YEAR = "'?(\\d{4}|\\d{2})";
    private static final String JOINT = "(?: ?[-/.] ?| (?:DE |OF |D')?|)";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern NAMED = Pattern.compile(DAY + JOINT + MONTH + "(?: ?[-/.,] ?| (?:DE |DEL )?|)" + YEAR);
    private static final Pattern NAME_FIRST = Pattern.compile(MONTH + " ?" + DAY + " ?,? ?(\\d{4})");
    private static final Pattern SHORT_NUMBERS =
            Pattern.compile("(\\d{1,2})(?:/(\\d{1,2})[/.]?|-(\\d{1,2})|\\.(\\d{1,2})\\.)");
    private static final Pattern SHORT_NAMED = Pattern.compile(DAY + JOINT + MONTH);
    private static final Pattern SHORT_NAME_FIRST = Pattern.compile(MONTH + " ?" + DAY);
    private static final Pattern PERHAPS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");
    /** Six digits that start or end with a day. */
    private static final Pattern SIX_DIGITS = Pattern.compile("(?=[0-3]|\\d{4}[0-3])(\\d{2})(\\d{2})(\\d{2})");

    private DayReader() {}

    /** Returns the longest date that starts with the word at {@code from}. */
    static Optional<Found> at(List<PdfWord> words, int from) {
        if (!mayBegin(words.get(from).text())) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Optional<Found> best = Optional.empty();
        for (int i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
            if (i > from && words.get(i).left() - words.get(i - 1).right() > WIDEST_GAP) {
                break;
            }
            text.append(i > from ? " " : "").append(words.get(i).text());
            int taken = i - from + 1;
            Optional<PrintedDay> day = of(text.toString());
            if (day.isPresent() && (best.isEmpty() || day.get().hasYear())) {
                best = day.map(found -> new Found(found, taken));
            }
        }
        return best;
    }

    /** Parses a text that consists of a date only. */
    static Optional<PrintedDay> of(String printed) {
        String text = NormalisedText.of(printed);
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return monthThenDay(number(matcher, 3), number(matcher, 4), number(matcher, 1));
        }
        matcher = NUMBERS.matcher(text);
        if (matcher.matches()) {
            return undecided(number(matcher, 1), number(matcher, 3), matcher.group(4));
        }
        matcher = COMPACT.matcher(text);
        if (matcher.matches()) {
            return monthThenDay(number(matcher, 2), number(matcher, 3), number(matcher, 1));
        }
        return named(text).or(() -> shortNumbers(text));
    }

    /** Parses a text such as {@code 05.03} or {@code 240305}, which is a date only where dates are expected. */
    static Optional<PrintedDay> perhaps(String printed) {
        Matcher matcher = PERHAPS.matcher(printed);
        if (matcher.matches()) {
            return undecided(number(matcher, 1), number(matcher, 2), 0);
        }
        matcher = SIX_DIGITS.matcher(printed);
        return matcher.matches()
                ? undecided(number(matcher, 1), number(matcher, 2), matcher.group(3))
                : Optional.empty();
    }

    private static Optional<PrintedDay> named(String text) {
        Matcher matcher = NAMED.matcher(text);
        if (matcher.matches()) {
            return ofMonth(number(matcher, 1), matcher.group(2), year(matcher.group(3)));
        }
        matcher = NAME_FIRST.matcher(text);
        if (matcher.matches()) {
            return ofMonth(number(matcher, 2), matcher.group(1), number(matcher, 3));
        }
        matcher = SHORT_NAMED.matcher(text);
        if (matcher.matches()) {
            return ofMonth(number(matcher, 1), matcher.group(2), 0);
        }
        matcher = SHORT_NAME_FIRST.matcher(text);
        return matcher.matches() ? ofMonth(number(matcher, 2), matcher.group(1), 0) : Optional.empty();
    }

    private static Optional<PrintedDay> shortNumbers(String text) {
        Matcher matcher = SHORT_NUMBERS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4;
        return undecided(number(matcher, 1), number(matcher, group), 0);
    }

    private static Optional<PrintedDay> ofMonth(int day, String name, int year) {
        OptionalInt month = Months.number(name);
        return month.isEmpty()
                ? Optional.empty()
                : real(new PrintedDay(day, month.getAsInt(), year, 0, Optional.of(DayOrder.DAY_FIRST)));
    }

    private static Optional<PrintedDay> monthThenDay(int month, int day, int year) {
        return real(new PrintedDay(day, month, year, 0, Optional.of(DayOrder.DAY_FIRST)));
    }

    private static Optional<PrintedDay> undecided(int first, int second, int year) {
        return real(new PrintedDay(first, second, year, 0, Optional.empty()));
    }

    private static Optional<PrintedDay> undecided(int first, int second, String year) {
        int last = year.length() == 2 ? Integer.parseInt(year) : 0;
        return real(new PrintedDay(first, second, year(year), last, Optional.empty()));
    }

    private static Optional<PrintedDay> real(PrintedDay day) {
        return Optional.of(day).filter(some -> Arrays.stream(DayOrder.values()).anyMatch(some::fits));
    }

    private static boolean mayBegin(String word) {
        char first = word.charAt(0);
        return Character.isDigit(first) || Months.number(word.replace(".", "")).isPresent() || isMonthAndDay(word);
    }

    private static boolean isMonthAndDay(String word) {
        return Character.isLetter(word.charAt(0)) && Character.isDigit(word.charAt(word.length() - 1));
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        if (number >= CENTURY) {
            return number;
        }
        return number <= LAST_YEAR_OF_2000S ? 2000 + number : 1900 + number;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
