package org.mesinfos.connectors.format.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;

/** Builder of lines and words from the glyphs of a page. */
final class WordBuilder {

    /**
     * Base lines closer than this fraction of the font size are one line, so a superscript or larger digit starts no
     * new line.
     */
    private static final double SAME_LINE = 0.35;

    private static final double MIN_LINE_DISTANCE = 1;
    /** A gap of this fraction of a space separates two words. */
    private static final double GAP_OF_SPACE = 0.5;
    /** A gap of this fraction of the mean letter width separates two words. */
    private static final double GAP_OF_LETTER = 0.3;

    private WordBuilder() {}

    /** Returns the lines of the most frequent text direction from top to bottom, then those of the other directions. */
    static List<PdfLine> lines(List<Glyph> glyphs) {
        Collection<List<Glyph>> directions = glyphs.stream()
                .collect(Collectors.groupingBy(Glyph::direction, TreeMap::new, Collectors.toList()))
                .values();
        List<PdfLine> lines = new ArrayList<>();
        directions.stream()
                .sorted(Comparator.comparingInt(direction -> -direction.size()))
                .forEach(direction -> addLines(direction, lines));
        return lines;
    }

    private static void addLines(List<Glyph> glyphs, List<PdfLine> lines) {
        List<Glyph> fromTop = new ArrayList<>(glyphs);
        fromTop.sort(Comparator.comparingDouble(Glyph::baseline).thenComparingDouble(Glyph::left));
        int start = 0;
        for (int i = 1; i <= fromTop.size(); i++) {
            if (i == fromTop.size() || isBelow(fromTop.get(i), fromTop.get(start))) {
                List<PdfWord> words = words(fromTop.subList(start, i));
                if (!words.isEmpty()) {
                    lines.add(new PdfLine(fromTop.get(start).baseline(), words));
                }
                start = i;
            }
        }
    }

    private static boolean isBelow(Glyph glyph, Glyph lineStart) {
        double tolerance = Math.max(MIN_LINE_DISTANCE, SAME_LINE * Math.min(glyph.size(), lineStart.size()));
        return glyph.baseline() - lineStart.baseline() > tolerance;
    }

    /** Returns the words of a line. Texts that are drawn over each other are divided into words separately. */
    private static List<PdfWord> words(List<Glyph> line) {
        List<PdfWord> words = new ArrayList<>();
        for (List<Glyph> part : OverlappingRuns.separate(line)) {
            words.addAll(wordsOf(part));
        }
        words.sort(Comparator.comparingDouble(PdfWord::left));
        return words;
    }

    private static List<PdfWord> wordsOf(List<Glyph> part) {
        List<Glyph> fromLeft = new ArrayList<>(part);
        fromLeft.sort(Comparator.comparingDouble(Glyph::left));
        DigitGroupJoiner words = new DigitGroupJoiner();
        WordInProgress word = new WordInProgress();
        for (Glyph glyph : fromLeft) {
            if (glyph.isBlank() || word.isSeparatedFrom(glyph)) {
                word.finish(words);
            }
            if (!glyph.isBlank()) {
                word.add(glyph);
            }
        }
        word.finish(words);
        return words.words();
    }

    /** Glyphs of the current word. */
    private static final class WordInProgress {

        private final StringBuilder text = new StringBuilder();
        private double left;
        private double right;
        private double space;
        private double widths;
        private int glyphs;

        boolean isSeparatedFrom(Glyph next) {
            if (glyphs == 0) {
                return false;
            }
            double letter = (widths + next.width()) / (glyphs + 1);
            double gap = GAP_OF_LETTER * letter;
            if (next.space() > 0) {
                gap = Math.min(gap, GAP_OF_SPACE * next.space());
            }
            return next.left() - right > gap;
        }

        void add(Glyph glyph) {
            if (glyphs == 0) {
                left = glyph.left();
                right = glyph.right();
            }
            text.append(glyph.text());
            right = Math.max(right, glyph.right());
            space = Math.max(glyph.space(), glyph.size() / 4);
            widths += glyph.width();
            glyphs++;
        }

        void finish(DigitGroupJoiner words) {
            if (glyphs > 0) {
                String plain = PdfTextNormaliser.normalise(text.toString());
                if (!plain.isEmpty()) {
                    words.add(new PdfWord(plain, hundredth(left), hundredth(right)), space);
                }
                text.setLength(0);
                widths = 0;
                glyphs = 0;
            }
        }

        private static double hundredth(double points) {
            return Math.rint(points * 100) / 100;
        }
    }
}
