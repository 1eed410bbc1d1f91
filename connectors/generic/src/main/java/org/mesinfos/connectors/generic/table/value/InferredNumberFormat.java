package org.mesinfos.connectors.generic.table.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.ValueParsers;

/**
 * Format of the amounts of a file, inferred from sampled values.
 *
 * @param decimalMark the decimal mark; empty if it varies and each amount shows its own
 * @param strippedTexts texts next to the digits, such as {@code €}, the longest first
 * @param certainty {@link Certainty#LIKELY} if the decimal mark is ambiguous
 */
public record InferredNumberFormat(Optional<Character> decimalMark, List<String> strippedTexts, Certainty certainty) {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+\\u2212\\u2013\\u25b2\\u25b3(]*\\s*(?:\\d[\\d.,'\\u2019\\s\\u00a0\\u202f]*|[.,]\\d{1,2})(?:[-+)\\u2212]|\\(-\\))?");
    private static final Pattern ADJACENT_TEXT = Pattern.compile("[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}.\\u200e\\u200f]*");
    /** Digits after a leading zero, such as {@code 010}: a code, because amounts have no leading zeros. */
    private static final Pattern CODE = Pattern.compile("0\\d+");

    private static final Pattern NO_DIGITS = Pattern.compile("\\D");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("0+$");
    private static final int DIGITS_OF_GROUP = 3;
    private static final int MAX_ADJACENT_LENGTH = 3;
    private static final Pattern LAST_SEPARATOR = Pattern.compile("([.,])(\\d*)\\D*$");
    /** Zeros that fill an amount up to a width. */
    private static final Pattern FILL = Pattern.compile("^\\D{0,2}0+(?=\\d)");
    /** Longer numbers are account numbers. */
    private static final int MAX_DIGITS = 17;

    /** Infers the format of numbers. */
    public static InferredNumberFormat infer(Collection<String> values) {
        return infer(values, Optional.empty());
    }

    /**
     * Infers the format of amounts.
     *
     * @param currency of all amounts, which may decide about three digits after the only mark of each
     */
    public static InferredNumberFormat infer(Collection<String> values, Optional<String> currency) {
        Map<String, Integer> strips = new LinkedHashMap<>();
        int commas = 0;
        int points = 0;
        int undecided = 0;
        int whole = 0;
        boolean endsInZero = false;
        int used = 0;
        for (String value : values) {
            String digits = removeAdjacentText(value, strips);
            Matcher mark = LAST_SEPARATOR.matcher(digits);
            if (!mark.find()) {
                whole += SampledColumn.hasNonZeroDigit(digits) ? 1 : 0;
                continue;
            }
            boolean comma = mark.group(1).equals(",");
            boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
            boolean single = digits.indexOf(mark.group(1)) == mark.start(1);
            boolean mayGroup = mark.group(2).length() == DIGITS_OF_GROUP && mayPrecedeGroup(digits, mark.start(1));
            if (single && (both || !mayGroup)) {
                commas += comma ? 1 : 0;
                points += comma ? 0 : 1;
            } else {
                // 1.234 and 1.234.567: thousands, or three decimals.
                points += comma && !single ? 1 : 0;
                commas += !comma && !single ? 1 : 0;
                undecided += single ? (comma ? 1 : -1) : 0;
                endsInZero |= mark.group(2).endsWith("0");
                used = Math.max(
                        used,
                        TRAILING_ZEROS.matcher(mark.group(2)).replaceAll("").length());
            }
        }
        List<String> texts = strips.keySet().stream()
                .filter(InferredNumberFormat::mayBeAdjacent)
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        if (commas > 0 && points > 0) {
            boolean rare = Math.min(commas, points) * 20 < Math.max(commas, points);
            return new InferredNumberFormat(
                    rare ? Optional.of(commas > points ? ',' : '.') : Optional.empty(), texts, Certainty.CERTAIN);
        }
        if (commas == 0 && points == 0 && undecided != 0) {
            // Three digits after the only mark of every number are decimals; if there are also whole numbers, they are
            // thousands: a format with zeros at the end of its decimals would have them in whole numbers, too.
            int digits = used;
            Optional<Boolean> decimals = Stream.concat(currency.stream(), texts.stream())
                    .flatMap(code -> areDecimals(Currencies.symbols().getOrDefault(code, code), digits).stream())
                    .findFirst()
                    .or(whole > 0 && endsInZero ? () -> Optional.of(false) : Optional::empty);
            return new InferredNumberFormat(
                    Optional.of((undecided > 0) == decimals.orElse(whole == 0) ? ',' : '.'),
                    texts,
                    decimals.isPresent() ? Certainty.CERTAIN : Certainty.LIKELY);
        }
        return new InferredNumberFormat(Optional.of(commas > 0 ? ',' : '.'), texts, Certainty.CERTAIN);
    }

    /**
     * Returns whether three digits after a mark are decimals in a currency: always if it has three, never if it has none
     * or more of them are in use than it has. Otherwise empty: some banks print 1.50 as 1.500.
     *
     * @param used number of the digits, without zeros at their end
     */
    private static Optional<Boolean> areDecimals(String currency, int used) {
        return Currencies.decimals(currency).stream()
                .filter(digits -> digits == DIGITS_OF_GROUP || digits == 0 || used > digits)
                .mapToObj(digits -> digits == DIGITS_OF_GROUP)
                .findFirst();
    }

    /**
     * Returns whether the digits before a mark may be those before the mark of a group: at most three, and not only a zero.
     * In {@code 10000.000} and {@code 0.500}, the mark is that of decimals.
     */
    private static boolean mayPrecedeGroup(String digits, int mark) {
        String before = NO_DIGITS.matcher(digits.substring(0, mark)).replaceAll("");
        return before.length() <= DIGITS_OF_GROUP && SampledColumn.hasNonZeroDigit(before);
    }

    /** Returns whether a text is probably an amount, in any format. */
    public static boolean looksLikeAmount(String text) {
        if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        Map<String, Integer> beside = new LinkedHashMap<>();
        String digits = removeAdjacentText(text, beside);
        return NUMBER.matcher(digits).matches()
                && !CODE.matcher(digits).matches()
                && FILL.matcher(digits)
                                .replaceFirst("")
                                .chars()
                                .filter(Character::isDigit)
                                .count()
                        <= MAX_DIGITS
                && beside.keySet().stream().allMatch(InferredNumberFormat::mayBeAdjacent);
    }

    /**
     * Returns whether a word may be next to an amount. Codes, symbols and debit or credit marks are short; a longer
     * word makes the value a text.
     */
    private static boolean mayBeAdjacent(String word) {
        long letters = word.chars().filter(c -> c != '.').count();
        return letters <= MAX_ADJACENT_LENGTH || word.toUpperCase(Locale.ROOT).startsWith("EURO");
    }

    /** Returns a parser that parses amounts as the mapping will. */
    public Function<String, Optional<BigDecimal>> parser() {
        Function<String, Optional<BigDecimal>> numbers = decimalMark
                .map(mark -> ValueParsers.numbers(mark, grouping()))
                .orElseGet(ValueParsers::numbersOfEitherMark);
        return text -> {
            String left = text;
            for (String strip : strippedTexts) {
                left = left.replace(strip, "");
            }
            return numbers.apply(left.strip());
        };
    }

    public String grouping() {
        return decimalMark.map(mark -> mark == ',' ? "." : ",").orElse("");
    }

    private static String removeAdjacentText(String value, Map<String, Integer> strips) {
        Matcher beside = ADJACENT_TEXT.matcher(value);
        StringBuilder digits = new StringBuilder();
        while (beside.find()) {
            strips.merge(beside.group(), 1, Integer::sum);
            beside.appendReplacement(digits, "");
        }
        beside.appendTail(digits);
        return digits.toString().strip();
    }
}
