package org.mesinfos.connectors.generic.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** Parser for dates that start at a word of a line. */
final class PrintedDateParser {

    /**
     * A date on a line.
     *
     * @param date the date
     * @param wordCount number of words of the date
     */
    record DateMatch(PrintedDate date, int wordCount) {}

    /** Largest gap between two words of a date, in points. */
    private static final double MAX_GAP = 16;

    /** No form of a date has more words. */
    static final int MAX_WORDS = 5;

    private static final int LAST_YEAR_AFTER_2000 = 69;
    /** First year of a date; {@code 17-05-0042} is a number. */
    private static final int FIRST_YEAR = 1800;

    private static final String DAY = "(\\d{1,2})(?:ST|ND|RD|TH|ER|[.º°])?";
    private static final String MONTH = "([A-Z]{3,12})[.]?";
    private static final String YEAR = "'?(\\d{4}|\\d{2})";
    private static final String SEPARATOR = "(?: ?[-/.] ?| (?:DE |OF |D')?|)";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?");
    /** Year, month and day with the words for them, in Chinese and Japanese. */
    private static final Pattern WITH_UNITS = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");

    private static final Pattern COMPACT = Pattern.compile("(" + PrintedYear.EXPRESSION + ")(\\d{2})(\\d{2})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})"
            + "|(\\d{2}) (\\d{2}) (" + PrintedYear.EXPRESSION + ")");
    private static final Pattern NAMED_MONTH =
            Pattern.compile(DAY + SEPARATOR + MONTH + "(?: ?[-/.,] ?| (?:DE |DEL )?|)" + YEAR);
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile(MONTH + " ?" + DAY + "(?: ?,? ?(\\d{4})|/(\\d{2}))");
    private static final Pattern NUMERIC_WITHOUT_YEAR =
            Pattern.compile("(\\d{1,2})(?:/(\\d{1,2})[/.]?|-(\\d{1,2})|\\.(\\d{1,2})\\.)");
    private static final Pattern NAMED_MONTH_WITHOUT_YEAR = Pattern.compile(DAY + SEPARATOR + MONTH);
    private static final Pattern NAMED_MONTH_FIRST_WITHOUT_YEAR = Pattern.compile(MONTH + " ?" + DAY);
    private static final Pattern AMBIGUOUS_NUMBER = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");
    /** Six digits that start or end with a day. */
    private static final Pattern SIX_DIGITS = Pattern.compile("(?=[0-3]|\\d{4}[0-3])(\\d{2})(\\d{2})(\\d{2})");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\d{1,2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    /** A footnote mark, or a time of day, that is joined to a date. */
    private static final Pattern JOINED_TEXT =
            Pattern.compile("(?<=\\d{4}|[-/.]\\d{2})(?:\\*{1,2}|[-T](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)$");

    private PrintedDateParser() {}

    /** Returns the longest date that starts with the word at {@code from}. */
    static Optional<DateMatch> parseAt(List<PdfWord> words, int from) {
        if (!mayStartDate(words.get(from).text())) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Optional<DateMatch> best = Optional.empty();
        for (int i = from; i < Math.min(words.size(), from + MAX_WORDS); i++) {
            if (i > from && words.get(i).left() - words.get(i - 1).right() > MAX_GAP) {
                break;
            }
            text.append(i > from ? " " : "").append(words.get(i).text());
            int taken = i - from + 1;
            Optional<PrintedDate> day =
                    best.isPresent() && startsDateOfMonth(words, i) ? Optional.empty() : parse(text.toString());
            if (day.isPresent() && (best.isEmpty() || day.get().hasYear())) {
                best = day.map(found -> new DateMatch(found, taken));
            }
        }
        return best;
    }

    /** Returns whether a word is the day of a date with the name of a month, and so not the year of the date before it. */
    private static boolean startsDateOfMonth(List<PdfWord> words, int i) {
        return i + 1 < words.size()
                && words.get(i + 1).left() - words.get(i).right() <= MAX_GAP
                && DAY_OF_MONTH.matcher(words.get(i).text()).matches()
                && parseNamedMonth(NormalisedText.of(
                                words.get(i).text() + " " + words.get(i + 1).text()))
                        .isPresent();
    }

    /** Parses a text that consists of a date only. */
    static Optional<PrintedDate> parse(String printed) {
        String text = JOINED_TEXT.matcher(NormalisedText.of(printed)).replaceFirst("");
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return monthThenDay(number(matcher, 3), number(matcher, 4), number(matcher, 1));
        }
        matcher = WITH_UNITS.matcher(text);
        if (matcher.matches()) {
            return monthThenDay(number(matcher, 2), number(matcher, 3), number(matcher, 1));
        }
        matcher = NUMERIC.matcher(text);
        if (matcher.matches()) {
            return matcher.group(1) != null
                    ? ofUndecidedOrder(number(matcher, 1), number(matcher, 3), matcher.group(4))
                    : ofUndecidedOrder(number(matcher, 5), number(matcher, 6), matcher.group(7));
        }
        matcher = COMPACT.matcher(text);
        if (matcher.matches()) {
            return monthThenDay(number(matcher, 2), number(matcher, 3), number(matcher, 1));
        }
        return parseNamedMonth(text).or(() -> parseNumericWithoutYear(text));
    }

    /** Parses a text such as {@code 05.03} or {@code 240305}, which is a date only where dates are expected. */
    static Optional<PrintedDate> parseAmbiguous(String printed) {
        Matcher matcher = AMBIGUOUS_NUMBER.matcher(printed);
        if (matcher.matches()) {
            return ofUndecidedOrder(number(matcher, 1), number(matcher, 2), 0);
        }
        matcher = SIX_DIGITS.matcher(printed);
        return matcher.matches()
                ? ofUndecidedOrder(number(matcher, 1), number(matcher, 2), matcher.group(3))
                : Optional.empty();
    }

    /** Parses four digits such as {@code 0301}. */
    static Optional<PrintedDate> parseFourDigits(String printed) {
        Matcher matcher = FOUR_DIGITS.matcher(printed);
        return matcher.matches() ? ofUndecidedOrder(number(matcher, 1), number(matcher, 2), 0) : Optional.empty();
    }

    private static Optional<PrintedDate> parseNamedMonth(String text) {
        Matcher matcher = NAMED_MONTH.matcher(text);
        if (matcher.matches()) {
            return ofMonth(number(matcher, 1), matcher.group(2), year(matcher.group(3)));
        }
        matcher = NAMED_MONTH_FIRST.matcher(text);
        if (matcher.matches()) {
            String year = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            return ofMonth(number(matcher, 2), matcher.group(1), year(year));
        }
        matcher = NAMED_MONTH_WITHOUT_YEAR.matcher(text);
        if (matcher.matches()) {
            return ofMonth(number(matcher, 1), matcher.group(2), 0);
        }
        matcher = NAMED_MONTH_FIRST_WITHOUT_YEAR.matcher(text);
        return matcher.matches() ? ofMonth(number(matcher, 2), matcher.group(1), 0) : Optional.empty();
    }

    private static Optional<PrintedDate> parseNumericWithoutYear(String text) {
        Matcher matcher = NUMERIC_WITHOUT_YEAR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4;
        return ofUndecidedOrder(number(matcher, 1), number(matcher, group), 0);
    }

    private static Optional<PrintedDate> ofMonth(int day, String name, int year) {
        return MonthNames.numberOfPrefix(name)
                .flatMap(month -> ifExists(new PrintedDate(day, month, year, 0, Optional.of(DayMonthOrder.DAY_FIRST))));
    }

    private static Optional<PrintedDate> monthThenDay(int month, int day, int year) {
        return ifExists(new PrintedDate(day, month, year, 0, Optional.of(DayMonthOrder.DAY_FIRST)));
    }

    private static Optional<PrintedDate> ofUndecidedOrder(int first, int second, int year) {
        return ifExists(new PrintedDate(first, second, year, 0, Optional.empty()));
    }

    private static Optional<PrintedDate> ofUndecidedOrder(int first, int second, String year) {
        int last = year.length() == 2 ? Integer.parseInt(year) : 0;
        return ifExists(new PrintedDate(first, second, year(year), last, Optional.empty()));
    }

    private static Optional<PrintedDate> ifExists(PrintedDate day) {
        return Optional.of(day)
                .filter(some -> !some.hasYear() || some.year() >= FIRST_YEAR)
                .filter(some -> Arrays.stream(DayMonthOrder.values()).anyMatch(some::isValid));
    }

    private static boolean mayStartDate(String word) {
        char first = word.charAt(0);
        return Character.isDigit(first)
                || MonthNames.numberOfPrefix(word.replace(".", "")).isPresent()
                || isMonthAndDay(word);
    }

    private static boolean isMonthAndDay(String word) {
        return Character.isLetter(word.charAt(0)) && Character.isDigit(word.charAt(word.length() - 1));
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return number;
        }
        return number <= LAST_YEAR_AFTER_2000 ? 2000 + number : 1900 + number;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
