package org.mesinfos.connectors.generic.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Precision;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Parser for numbers that start at a word of a line, with the sign and currency before and after them. */
final class PrintedDecimalParser {

    /**
     * A number on a line.
     *
     * @param value the number
     * @param wordCount number of words, including sign and currency
     * @param digitsRight right edge of the digits, in points: the edge by which the number is aligned, without trailing signs
     */
    record DecimalMatch(PrintedDecimal value, int wordCount, double digitsRight) {}

    /** A currency before a number may be at the other edge of the column. */
    private static final double MAX_GAP_BEFORE = 45;

    private static final double MAX_GAP_AFTER = 14;

    private static final String SIGN = "[-+\\u2212\\u2013\\u2014]";
    private static final String CURRENCY = "(?:" + Currencies.printedPattern() + "|[A-Z]{3})";
    private static final String NUMBER = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,'’]*|[.,]\\d{2}";
    private static final Pattern WORD = Pattern.compile("(" + SIGN + "|\\()?\\s?(" + CURRENCY + ")?\\s?(" + SIGN
            + ")?\\s?(" + NUMBER + ")\\s?(" + CURRENCY
            + ")?\\s?(" + SIGN + "|\\)|CR|DR|DB|Cr|Dr|cr|dr|C|D|S|H)?");
    private static final Pattern CENTS =
            Pattern.compile("(?:\\d+|\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{2,3})*)?[.,]\\d{2}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}[.,]\\d{1,6}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern LEADING_SIGN = Pattern.compile("^" + SIGN);
    /** A currency and the sign after it, such as <i>EUR-</i>. */
    private static final Pattern CURRENCY_WITH_SIGN = Pattern.compile("(\\p{Sc}|[A-Z]{3})(" + SIGN + ")");

    private static final Map<String, Sign> MARKS = Map.ofEntries(
            Map.entry("-", Sign.MINUS),
            Map.entry("\u2212", Sign.MINUS),
            Map.entry("\u2013", Sign.MINUS),
            Map.entry("\u2014", Sign.MINUS),
            Map.entry("(", Sign.MINUS),
            Map.entry(")", Sign.MINUS),
            Map.entry("+", Sign.PLUS),
            Map.entry("CR", Sign.CREDIT),
            Map.entry("C", Sign.CREDIT),
            Map.entry("H", Sign.CREDIT),
            Map.entry("CR.", Sign.CREDIT),
            Map.entry("DR", Sign.DEBIT),
            Map.entry("DR.", Sign.DEBIT),
            Map.entry("DB", Sign.DEBIT),
            Map.entry("D", Sign.DEBIT),
            Map.entry("S", Sign.DEBIT),
            Map.entry("OD", Sign.DEBIT));

    private PrintedDecimalParser() {}

    /** Returns the number that starts with the word at {@code from}. */
    static Optional<DecimalMatch> parseAt(List<PdfWord> words, int from) {
        int core = from;
        Sign before = Sign.NONE;
        Optional<String> currency = Optional.empty();
        boolean needsCents = false;
        while (core + 1 < words.size() && core < from + 2 && isPrefix(words, core)) {
            String text = words.get(core).text();
            Matcher sign = LEADING_SIGN.matcher(text);
            if (sign.lookingAt()) {
                before = MARKS.getOrDefault(sign.group(), Sign.NONE);
            }
            String unsigned = sign.replaceFirst("");
            Optional<String> prefixCurrency = Currencies.ofPrinted(unsigned);
            currency = prefixCurrency.isPresent() ? prefixCurrency : currency;
            needsCents |= Currencies.isLikeAbbreviation(unsigned);
            core++;
        }
        Optional<ParsedWord> read = parseWord(words.get(core).text());
        if (needsCents && read.isPresent() && read.get().value().precision() != Precision.CENTS) {
            return Optional.empty();
        }
        if (read.isEmpty() || (core > from && read.get().value().currency().isPresent() && currency.isPresent())) {
            return Optional.empty();
        }
        return Optional.of(parseSuffixes(words, from, core, read.get(), before, currency));
    }

    private static boolean isPrefix(List<PdfWord> words, int core) {
        PdfWord word = words.get(core);
        boolean near = words.get(core + 1).left() - word.right() <= MAX_GAP_BEFORE;
        String unsigned = LEADING_SIGN.matcher(word.text()).replaceFirst("");
        return near
                && (unsigned.isEmpty()
                        || (unsigned.length() <= 4
                                && Currencies.ofPrinted(unsigned).isPresent()));
    }

    private static DecimalMatch parseSuffixes(
            List<PdfWord> words, int from, int core, ParsedWord read, Sign before, Optional<String> currencyBefore) {
        Sign sign = before == Sign.NONE ? read.value().sign() : before;
        Optional<String> currency = currencyBefore.or(() -> read.value().currency());
        int next = core + 1;
        for (int i = 0; i < 2 && next < words.size(); i++) {
            PdfWord word = words.get(next);
            if (word.left() - words.get(next - 1).right() > MAX_GAP_AFTER) {
                break;
            }
            Optional<Sign> mark = parseMark(word.text());
            Optional<String> code = Currencies.ofPrinted(word.text())
                    .filter(found ->
                            read.value().precision() == Precision.CENTS || !Currencies.isLikeAbbreviation(word.text()));
            Matcher signed = CURRENCY_WITH_SIGN.matcher(word.text());
            if (signed.matches()
                    && sign == Sign.NONE
                    && currency.isEmpty()
                    && Currencies.ofPrinted(signed.group(1)).isPresent()) {
                sign = MARKS.getOrDefault(signed.group(2), Sign.NONE);
                currency = Currencies.ofPrinted(signed.group(1));
            } else if (mark.isPresent() && sign == Sign.NONE) {
                sign = mark.get();
            } else if (code.isPresent() && currency.isEmpty()) {
                currency = code;
            } else {
                break;
            }
            next++;
        }
        PdfWord digits = words.get(core);
        double letter =
                (digits.right() - digits.left()) / Math.max(1, digits.text().length());
        PrintedDecimal money = new PrintedDecimal(
                read.value().magnitude(), sign, currency, read.value().precision());
        return new DecimalMatch(money, next - from, digits.right() - letter * read.trailingCharacters());
    }

    /** Returns the sign that a word represents after an amount. */
    private static Optional<Sign> parseMark(String text) {
        return Optional.ofNullable(MARKS.get(text.length() > 1 ? text.toUpperCase(Locale.ROOT) : text));
    }

    /** A number in one word, and the number of characters after its digits. */
    private record ParsedWord(PrintedDecimal value, int trailingCharacters) {}

    private static Optional<ParsedWord> parseWord(String word) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(4);
        Optional<BigDecimal> magnitude = magnitude(number);
        Optional<String> currency = currency(matcher.group(2)).or(() -> currency(matcher.group(5)));
        boolean unknown = currency.isEmpty() && (matcher.group(2) != null || matcher.group(5) != null);
        if (magnitude.isEmpty() || unknown) {
            return Optional.empty();
        }
        Precision precision = CENTS.matcher(number).matches() ? Precision.CENTS : Precision.OTHER;
        if (precision != Precision.CENTS && (isOfLetters(matcher.group(2)) || isLikeAbbreviation(matcher.group(5)))) {
            return Optional.empty();
        }
        Sign sign = sign(matcher.group(1), matcher.group(3), matcher.group(6));
        return Optional.of(new ParsedWord(
                new PrintedDecimal(magnitude.get(), sign, currency, precision), word.length() - matcher.end(4)));
    }

    /** Returns whether the sign of a currency is of letters: without cents, such a word may be a reference such as R-1 or RM4410. */
    private static boolean isOfLetters(@Nullable String currency) {
        return isLikeAbbreviation(currency)
                || (currency != null && currency.length() == 1 && Character.isLetter(currency.charAt(0)));
    }

    private static boolean isLikeAbbreviation(@Nullable String currency) {
        return currency != null && Currencies.isLikeAbbreviation(currency);
    }

    private static Optional<BigDecimal> magnitude(String number) {
        if (CENTS.matcher(number).matches()) {
            int mark = number.length() - 3;
            if (number.substring(0, mark).indexOf(number.charAt(mark)) >= 0) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal("0" + NO_DIGIT.matcher(number).replaceAll("")).movePointLeft(2));
        }
        if (DIGITS.matcher(number).matches() || GROUPED.matcher(number).matches()) {
            return Optional.of(new BigDecimal(NO_DIGIT.matcher(number).replaceAll("")));
        }
        return DECIMAL.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<String> currency(String group) {
        return Optional.ofNullable(group).flatMap(Currencies::ofPrinted);
    }

    private static Sign sign(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return MARKS.getOrDefault(group.toUpperCase(Locale.ROOT), Sign.NONE);
            }
        }
        return Sign.NONE;
    }
}
