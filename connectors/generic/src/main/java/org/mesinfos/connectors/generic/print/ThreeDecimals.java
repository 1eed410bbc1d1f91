package org.mesinfos.connectors.generic.print;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Numbers of a document in a currency with three decimals, such as {@code 45,500} dinars. Elsewhere, three digits after a mark
 * are thousands.
 *
 * @param mark mark before the decimals
 */
public record ThreeDecimals(char mark) {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})*|\\d{4,9})([.,])(\\d{3})(?![\\d.,])");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern CENTS = Pattern.compile("\\d[.,]\\d{2}(?!\\d)");
    /** One amount in this many may have two decimals, such as a rate in a text. */
    private static final int AMOUNTS_PER_CENTS = 5;

    private static final int DECIMALS = 3;

    /**
     * Infers the decimals of a document: other marks between the thousands show them, or its only currency has three.
     *
     * @param lines texts of all lines
     * @param numbers texts of all numbers
     * @return empty if three digits may be thousands
     */
    public static Optional<ThreeDecimals> infer(List<String> lines, List<String> numbers) {
        Set<Character> marks = new HashSet<>();
        long cents = numbers.stream().filter(text -> CENTS.matcher(text).find()).count();
        long amounts = 0;
        boolean isShown = false;
        for (String text : numbers) {
            Matcher number = NUMBER.matcher(text);
            if (number.find()) {
                char mark = number.group(2).charAt(0);
                if (number.group(1).indexOf(mark) >= 0) {
                    return Optional.empty();
                }
                isShown |= number.group(1).chars().anyMatch(character -> !Character.isDigit(character));
                marks.add(mark);
                amounts++;
            }
        }
        return marks.size() == 1 && cents * AMOUNTS_PER_CENTS <= amounts && (isShown || areOfCurrency(lines))
                ? Optional.of(new ThreeDecimals(marks.iterator().next()))
                : Optional.empty();
    }

    private static boolean areOfCurrency(List<String> lines) {
        List<String> printed = lines.stream()
                .flatMap(line -> Stream.of(line.split(" ", 0)))
                .map(PrintedCurrencies::withoutPunctuation)
                .flatMap(word -> Currencies.ofPrinted(word).stream())
                .distinct()
                .toList();
        List<String> codes = printed.isEmpty()
                ? lines.stream()
                        .flatMap(line -> PrintedIban.find(line).stream())
                        .flatMap(iban -> Currencies.ofCountry(iban.substring(0, 2)).stream())
                        .distinct()
                        .toList()
                : printed;
        return !codes.isEmpty() && codes.stream().allMatch(Currencies::hasThreeDecimals);
    }

    /**
     * Reads the text of a number again.
     *
     * @param printed the number as read without regard to the document
     * @return the amount with three decimals; empty if the text has no such number
     */
    public Optional<PrintedDecimal> read(String text, PrintedDecimal printed) {
        Matcher number = NUMBER.matcher(text);
        return number.find() && number.group(2).charAt(0) == mark
                ? Optional.of(new PrintedDecimal(
                        new BigDecimal(NO_DIGIT.matcher(number.group()).replaceAll("")).movePointLeft(DECIMALS),
                        printed.sign(),
                        printed.currency(),
                        PrintedDecimal.Precision.CENTS))
                : Optional.empty();
    }
}
