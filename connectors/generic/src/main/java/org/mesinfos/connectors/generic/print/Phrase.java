package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Consecutive words of a line without a wide gap between them.
 *
 * @param words at least one, from left to right; words of a further line follow those of the line above
 */
public record Phrase(List<PdfWord> words) {

    /** Smallest gap between two phrases, as a multiple of the average letter width. */
    private static final double RELATIVE_GAP = 1.35;

    private static final double MIN_GAP = 3.5;

    public Phrase {
        words = List.copyOf(words);
    }

    /** Splits a line into phrases. */
    public static List<Phrase> of(List<PdfWord> line) {
        List<Phrase> phrases = new ArrayList<>();
        double gap = gap(line);
        int start = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size() || line.get(i).left() - line.get(i - 1).right() > gap) {
                phrases.add(new Phrase(line.subList(start, i)));
                start = i;
            }
        }
        return phrases;
    }

    public String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    public double left() {
        return words.stream().mapToDouble(PdfWord::left).min().orElse(0);
    }

    public double right() {
        return words.stream().mapToDouble(PdfWord::right).max().orElse(0);
    }

    public boolean overlaps(Phrase other) {
        return left() <= other.right() && other.left() <= right();
    }

    public Phrase subPhrase(int from, int to) {
        return new Phrase(words.subList(from, to));
    }

    /** Returns the smallest gap between two phrases of a line, in points. */
    public static double gap(List<PdfWord> line) {
        return Math.max(MIN_GAP, RELATIVE_GAP * averageLetterWidth(line));
    }

    /** Returns the average width of a letter, in points. */
    private static double averageLetterWidth(List<PdfWord> line) {
        double width = 0;
        int letters = 0;
        for (PdfWord word : line) {
            width += word.right() - word.left();
            letters += word.text().length();
        }
        return letters == 0 ? 0 : width / letters;
    }
}
