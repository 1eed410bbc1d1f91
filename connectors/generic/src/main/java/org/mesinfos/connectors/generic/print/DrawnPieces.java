package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private DrawnPieces() {}

    /** Returns the words of a line, with such pieces joined. */
    static List<PdfWord> join(List<PdfWord> words) {
        List<PdfWord> joined = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = Math.max(endOfNumber(words, i), endOfLetters(words, i));
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
