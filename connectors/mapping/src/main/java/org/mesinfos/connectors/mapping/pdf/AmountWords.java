package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;

/** Recognition of amounts among the words of a line. */
final class AmountWords {

    /** A number with two decimals, and perhaps a sign before or after it and a currency. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[-+\u2212(]? ?\\d[\\d .,'\u2019\u00a0\u202f]*[.,]\\d{2} ?[-+\u2212)]?(?: ?(?:\\p{Sc}|EUR))?");

    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}|EUR");
    private static final Pattern TRAILING_CURRENCY = Pattern.compile("(?<=\\d[-+\u2212)]?) ?(?:\\p{Sc}|EUR)$");

    /** Maximum distance between an amount and its currency, in widths of a digit. */
    private static final double MAX_GAP = 1.5;

    /** Digits that thousands may follow. */
    private static final Pattern THOUSANDS = Pattern.compile("[-+\u2212(]?\\d{1,3}(?:[ .'\u2019\u00a0\u202f]\\d{3})*");

    /** Three digits, and perhaps further groups of them, decimals, a sign and a currency. */
    private static final Pattern AFTER_THOUSANDS = Pattern.compile("\\d{3}(?!\\d).*");

    private AmountWords() {}

    /** Returns whether two words are a number with a space between its groups of digits, if they belong together. */
    static boolean areThousands(PdfWord first, PdfWord second) {
        return THOUSANDS.matcher(first.text()).matches()
                && AFTER_THOUSANDS.matcher(second.text()).matches();
    }

    static boolean isAmount(PdfWord word) {
        return AMOUNT.matcher(word.text()).matches();
    }

    /** Returns the line with each amount and the currency after it as one word. Its text is unchanged. */
    static PdfLine withCurrencies(PdfLine line) {
        List<PdfWord> words = new ArrayList<>(line.words().size());
        for (PdfWord word : line.words()) {
            boolean isFirst = words.isEmpty();
            PdfWord previous = isFirst ? word : words.get(words.size() - 1);
            boolean isCurrencyOfPrevious = !isFirst
                    && CURRENCY.matcher(word.text()).matches()
                    && isAmount(previous)
                    && word.left() - previous.right() <= MAX_GAP * digitWidth(previous);
            if (isCurrencyOfPrevious) {
                words.set(
                        words.size() - 1,
                        new PdfWord(previous.text() + " " + word.text(), previous.left(), word.right()));
            } else {
                words.add(word);
            }
        }
        return new PdfLine(line.baseline(), words);
    }

    /** Returns a text without the currency after its number. */
    static String withoutCurrency(String text) {
        return TRAILING_CURRENCY.matcher(text).replaceFirst("");
    }

    static double digitWidth(PdfWord word) {
        return (word.right() - word.left()) / word.text().length();
    }
}
