package org.mesinfos.connectors.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Joiner of the digit groups of a number printed with spaces into one word, such as {@code 1 234,56} or {@code -
 * 12,30}.
 *
 * <p>A word is joined to the previous one if the gap is at most one and a half spaces, or three quarters of a character of the
 * next one in letter-spaced text, the previous one is a sign or starts with one to three digits, which may follow the symbol of
 * a currency, and the next one is a group of three digits with an optional fraction. The space is part of the joined word, so
 * the text of the line does not change.
 */
final class DigitGroupJoiner {

    private static final double MAX_GAP_IN_SPACES = 1.5;
    private static final double MAX_GAP_IN_CHARACTERS = 0.75;
    private static final Pattern SIGN = Pattern.compile("[-+−]");
    private static final Pattern HEAD =
            Pattern.compile("(?:[-+−] ?|\\()?(?:\\p{Sc}|R|[A-Z]{1,2}\\$)?\\d{1,3}(?: \\d{3})*");
    /** Mark of a percentage, or the symbol of a currency and the mark of a direction, such as a parenthesis. */
    private static final String SUFFIX = "(?:%|[€$£]?(?:[-+−)]|CR|DR|Cr|Dr|[CDHS])?)";

    private static final Pattern GROUP = Pattern.compile("\\d{3}(?:[.,]\\d+)?" + SUFFIX);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*" + SUFFIX);

    private final List<PdfWord> words = new ArrayList<>();

    /**
     * Adds the next word to the right.
     *
     * @param space width of a space in the font of the word, in points
     */
    void add(PdfWord word, double space) {
        int last = words.size() - 1;
        if (last >= 0
                && word.left() - words.get(last).right() <= maxGap(word, space)
                && continues(words.get(last), word)) {
            PdfWord head = words.get(last);
            words.set(last, new PdfWord(head.text() + " " + word.text(), head.left(), word.right()));
        } else {
            words.add(word);
        }
    }

    private static double maxGap(PdfWord word, double space) {
        double character = (word.right() - word.left()) / word.text().length();
        return Math.max(MAX_GAP_IN_SPACES * space, MAX_GAP_IN_CHARACTERS * character);
    }

    List<PdfWord> words() {
        return words;
    }

    private static boolean continues(PdfWord head, PdfWord next) {
        boolean isGroup = HEAD.matcher(head.text()).matches()
                && GROUP.matcher(next.text()).matches();
        boolean isSigned = SIGN.matcher(head.text()).matches()
                && NUMBER.matcher(next.text()).matches();
        return isGroup || isSigned;
    }
}
