package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of text of an HTML page or of a cell, in a monospaced font: words with their positions in letters. Mutable and not
 * thread-safe.
 */
final class HtmlFlow {

    /** Letters between two runs of words. */
    static final int GAP = 2;

    /** Fewer letters before an element may be the initial of a word. */
    private static final int MIN_LETTERS = 2;

    private static final Pattern FIRST_GROUP = Pattern.compile("[-+\u2212]?\\p{Sc}?\\d{1,3}");
    private static final Pattern GROUP = Pattern.compile("\\d{3}");
    private static final Pattern LAST_GROUP = Pattern.compile("\\d{3}[.,]\\d{2}\\p{Sc}?");

    private static final Pattern UNSIGNED = Pattern.compile("[-+\u2212]?\\d");
    private static final Pattern PRICE = Pattern.compile("[-+\u2212]?\\p{Sc}\\d");
    private static final Pattern ENDS_WORD = Pattern.compile("[\\p{L}\\d)%]$");

    private final List<List<Word>> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private Boundary boundary = Boundary.NONE;

    /**
     * A word.
     *
     * @param left position of its first letter
     */
    record Word(int left, String text) {

        int right() {
            return left + text.length();
        }

        Word moved(int letters) {
            return new Word(left + letters, text);
        }
    }

    /** Distance between the last word and the next text. */
    private enum Boundary {
        NONE,
        ELEMENT,
        SPACE,
        GAP
    }

    /** Adds a text, in which any white space is one space. */
    void add(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0') {
                if (i > from) {
                    addWord(text.substring(from, i));
                }
                if (i < text.length()) {
                    separate(Boundary.SPACE);
                }
                from = i + 1;
            }
        }
    }

    /** Ends an element within a line. Between two words it is a gap, since a style sheet may separate them. */
    void endElement() {
        separate(Boundary.ELEMENT);
    }

    /** Separates the next word from the last one by a gap. */
    void addGap() {
        separate(Boundary.GAP);
    }

    void endLine() {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        line = new ArrayList<>();
        boundary = Boundary.NONE;
    }

    /** Adds lines of their own. */
    void addLines(List<List<Word>> others) {
        endLine();
        lines.addAll(others);
    }

    /** Ends the last line and returns all lines. */
    List<List<Word>> lines() {
        endLine();
        return lines;
    }

    private void separate(Boundary next) {
        boundary = next.compareTo(boundary) > 0 ? next : boundary;
    }

    private void addWord(String text) {
        Word last = line.isEmpty() ? new Word(0, "") : line.get(line.size() - 1);
        boolean gap = boundary == Boundary.GAP || (boundary == Boundary.ELEMENT && mayBeSeparate(last.text(), text));
        if (line.isEmpty()) {
            line.add(new Word(0, text));
        } else if (gap) {
            line.add(new Word(last.right() + GAP, text));
        } else if (boundary == Boundary.SPACE) {
            line.add(new Word(last.right() + 1, text));
            joinGroupedDigits();
        } else {
            line.set(line.size() - 1, new Word(last.left(), last.text() + text));
        }
        boundary = Boundary.NONE;
    }

    /** Joins the groups of the digits of an amount, such as <i>1 290,00</i>, to one word. */
    private void joinGroupedDigits() {
        int first = line.size() - 1;
        if (!LAST_GROUP.matcher(line.get(first).text()).matches()) {
            return;
        }
        while (first > 0
                && isAdjacent(first)
                && GROUP.matcher(line.get(first - 1).text()).matches()) {
            first--;
        }
        if (first > 0
                && isAdjacent(first)
                && FIRST_GROUP.matcher(line.get(first - 1).text()).matches()) {
            first--;
        }
        List<Word> groups = line.subList(first, line.size());
        Word joined =
                new Word(groups.get(0).left(), groups.stream().map(Word::text).collect(Collectors.joining(" ")));
        groups.clear();
        line.add(joined);
    }

    private boolean isAdjacent(int word) {
        return line.get(word).left() == line.get(word - 1).right() + 1;
    }

    /** Returns whether two texts are not parts of one word: neither the initial of a word nor the cents of an amount. */
    private static boolean mayBeSeparate(String left, String right) {
        return (endsWithLetters(left) && Character.isLetterOrDigit(right.charAt(0)))
                || (left.endsWith(")") && UNSIGNED.matcher(right).lookingAt())
                || (ENDS_WORD.matcher(left).find() && PRICE.matcher(right).lookingAt());
    }

    private static boolean endsWithLetters(String text) {
        return text.length() >= MIN_LETTERS
                && text.substring(text.length() - MIN_LETTERS).chars().allMatch(Character::isLetter);
    }
}
