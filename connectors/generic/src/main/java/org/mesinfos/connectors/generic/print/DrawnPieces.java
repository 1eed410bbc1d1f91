package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Joiner of words that are drawn in pieces: numbers and dates whose marks are apart from their digits, such as
 * <i>1 . 234 , 56</i> and <i>15 . 12</i>, and spaced letters, such as <i>D a t e</i>.
 */
final class DrawnPieces {
    /** Maximum gap between two pieces, in points: that of a space. */
    private static final double MAX_GAP = 4;

    /** Fewer single letters in a row may be initials. */
    private static final int MIN_LETTERS = 4;

    private static final Pattern DIGITS = Pattern.compile("[-+]?\\d{1,3}");
    private static final Pattern MARK = Pattern.compile("[.,]");
    private static final Pattern FURTHER_DIGITS = Pattern.compile("\\d{2,3}[-+]?");
    private static final Pattern SIGNED_DIGIT = Pattern.compile("[-+\u2212] \\d");
    private static final Pattern HEAD = Pattern.compile("(?:[-+\u2212(] ?)?\\d{1,3}");
    private static final Pattern REST = Pattern.compile("(?:\\d{1,2}(?:[.,' ]?\\d{3})*)?[.,]\\d{2}\\p{Sc}?[-+)]?");
    /** A space is half as wide as a digit, or wider. */
    private static final double MAX_GAP_IN_DIGITS = 0.4;

    /** A decimal mark between digits, with signs, groups, a currency or the mark of a direction around them. */
    private static final Predicate<String> DECIMAL =
            Pattern.compile("\\d[.,]\\d").asPredicate();

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private DrawnPieces() {}

    /** Returns the words of a line, with such pieces joined. */
    static List<PdfWord> join(List<PdfWord> words) {
        List<PdfWord> joined = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = IntStream.of(
                            endOfCharacters(words, i),
                            endOfHead(words, i),
                            endOfNumber(words, i),
                            endOfLetters(words, i))
                    .max()
                    .orElseThrow();
            joined.add(oneWord(words.subList(i, end)));
            i = end;
        }
        return joined;
    }

    /** Returns the end of the pieces of a number that starts at an index. */
    private static int endOfNumber(List<PdfWord> words, int from) {
        int end = from + 1;
        while (DIGITS.matcher(words.get(from).text()).matches()
                && end + 1 < words.size()
                && MARK.matcher(words.get(end).text()).matches()
                && FURTHER_DIGITS.matcher(words.get(end + 1).text()).matches()
                && isNear(words, end)
                && isNear(words, end + 1)) {
            end += 2;
        }
        return end;
    }

    /** Returns the end of an amount whose first digits are apart from the others by less than a space, such as <i>3 00,00</i>. */
    private static int endOfHead(List<PdfWord> words, int from) {
        if (from + 1 == words.size() || !HEAD.matcher(words.get(from).text()).matches()) {
            return from + 1;
        }
        PdfWord rest = words.get(from + 1);
        double digit = (rest.right() - rest.left()) / rest.text().length();
        return REST.matcher(rest.text()).matches()
                        && rest.left() - words.get(from).right() < MAX_GAP_IN_DIGITS * digit
                ? from + 2
                : from + 1;
    }

    /**
     * Returns the end of the spaced characters of an amount that start at an index, such as <i>$ 1 2 . 5 0 D r</i>. They are an
     * amount together or not at all: with some of its characters it would be another one.
     */
    private static int endOfCharacters(List<PdfWord> words, int from) {
        if (from > 0 && words.get(from - 1).text().length() == 1 && isNear(words, from)) {
            return from + 1;
        }
        int end = from;
        StringBuilder text = new StringBuilder();
        while (end < words.size()
                && (words.get(end).text().length() == 1
                        || (end == from
                                && SIGNED_DIGIT.matcher(words.get(end).text()).matches()))
                && (end == from || isNear(words, end))) {
            text.append(words.get(end).text());
            end++;
        }
        return DECIMAL.test(text.toString()) ? end : from + 1;
    }

    /** Returns the end of the spaced letters that start at an index. */
    private static int endOfLetters(List<PdfWord> words, int from) {
        int end = from;
        while (end < words.size()
                && LETTER.matcher(words.get(end).text()).matches()
                && (end == from || isNear(words, end))) {
            end++;
        }
        return end - from >= MIN_LETTERS ? end : from + 1;
    }

    private static boolean isNear(List<PdfWord> words, int i) {
        return words.get(i).left() - words.get(i - 1).right() <= MAX_GAP;
    }

    private static PdfWord oneWord(List<PdfWord> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return new PdfWord(
                text.toString(),
                pieces.get(0).left(),
                pieces.get(pieces.size() - 1).right());
    }
}
