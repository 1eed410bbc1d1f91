package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * A document that is not a table as a whole, as a list of lines.
 *
 * @param lines in reading order
 */
public record Document(List<DocumentLine> lines) {

    /** A date, or its year, with punctuation after it. */
    private static final Pattern DATE_WITH_PUNCTUATION =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([./-])\\d{1,2}\\2\\d{2,4}|(?:19|20)\\d{2})[.,;:)]+");

    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}.*)");

    /** Largest difference of the left edges of aligned runs, in points. */
    private static final double MAX_OFFSET = 6;

    public Document {
        lines = List.copyOf(lines);
    }

    /** Returns the lines of the given pages as a document. */
    public static Document of(List<PdfPage> pages) {
        List<DocumentLine> lines = new ArrayList<>();
        for (PdfPage page : pages) {
            for (PrintedLine line : PrintedLine.of(splitJoinedWords(page))) {
                lines.add(new DocumentLine(
                        lines.size(), line, DocumentTokeniser.tokenise(line), Phrase.gap(line.words())));
            }
        }
        return new DocumentDecimalMark(lines).apply();
    }

    /**
     * Returns a nearby line on the same page; empty if there is none.
     *
     * @param steps number of lines below the given line; negative for lines above
     * @param furthest largest distance, in points
     */
    public Optional<DocumentLine> lineBelow(DocumentLine line, int steps, double furthest) {
        int index = line.index() + steps;
        if (index < 0 || index >= lines.size()) {
            return Optional.empty();
        }
        DocumentLine other = lines.get(index);
        double distance = Math.abs(other.printed().baseline() - line.printed().baseline());
        return other.page() == line.page() && distance <= furthest ? Optional.of(other) : Optional.empty();
    }

    /** A run of tokens on its line. */
    public record TokenRun(DocumentLine line, List<DocumentToken> tokens) {}

    /**
     * Returns the nearest run above a line with the given left edge; empty if there is none.
     *
     * @param furthest largest distance, in points
     */
    public Optional<TokenRun> runAbove(DocumentLine line, double left, double furthest) {
        for (int steps = -1; ; steps--) {
            Optional<DocumentLine> above = lineBelow(line, steps, furthest);
            Optional<TokenRun> run = above.flatMap(own -> own.runs().stream()
                    .filter(tokens -> Math.abs(tokens.get(0).left() - left) <= MAX_OFFSET)
                    .findFirst()
                    .map(tokens -> new TokenRun(own, tokens)));
            if (above.isEmpty() || run.isPresent()) {
                return run;
            }
        }
    }

    private static PdfPage splitJoinedWords(PdfPage page) {
        List<PdfLine> lines = page.lines().stream()
                .map(line -> new PdfLine(
                        line.baseline(),
                        line.words().stream()
                                .flatMap(word -> splitJoinedWords(word).stream())
                                .toList()))
                .toList();
        return new PdfPage(page.number(), page.width(), page.height(), lines);
    }

    private static PdfWord withoutTrailingPunctuation(PdfWord word) {
        Matcher ending = DATE_WITH_PUNCTUATION.matcher(word.text());
        return ending.matches() ? new PdfWord(ending.group(1), word.left(), word.right()) : word;
    }

    /** Splits a caption from a value that is printed directly after its colon, and a date from its time. */
    private static List<PdfWord> splitJoinedWords(PdfWord printed) {
        PdfWord word = withoutTrailingPunctuation(printed);
        String text = word.text();
        Matcher moment = DATE_AND_TIME.matcher(text);
        if (moment.matches()) {
            return split(word, moment.end(1), moment.start(2));
        }
        int value = text.indexOf(':') + 1;
        boolean isJoined = value > 1
                && value < text.length()
                && text.charAt(value) != '/'
                && text.charAt(value) != ':'
                && text.substring(0, value).chars().anyMatch(Character::isLetter);
        if (!isJoined) {
            return List.of(word);
        }
        return split(word, value, value);
    }

    /** Splits a word in two, assuming that all letters have the same width. */
    private static List<PdfWord> split(PdfWord word, int end, int start) {
        double letter = (word.right() - word.left()) / word.text().length();
        return List.of(
                new PdfWord(word.text().substring(0, end), word.left(), word.left() + letter * end),
                new PdfWord(word.text().substring(start), word.left() + letter * start, word.right()));
    }
}
