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

    /** A date with punctuation after it. */
    private static final Pattern DATE_WITH_PUNCTUATION =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([./-])\\d{1,2}\\2\\d{2,4})[.,;:)]+");

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

    /** Splits a caption from a value that is printed directly after its colon. */
    private static List<PdfWord> splitJoinedWords(PdfWord printed) {
        PdfWord word = withoutTrailingPunctuation(printed);
        String text = word.text();
        int value = text.indexOf(':') + 1;
        boolean isJoined = value > 1
                && value < text.length()
                && text.charAt(value) != '/'
                && text.charAt(value) != ':'
                && text.substring(0, value).chars().anyMatch(Character::isLetter);
        if (!isJoined) {
            return List.of(word);
        }
        double border = word.left() + (word.right() - word.left()) / text.length() * value;
        return List.of(
                new PdfWord(text.substring(0, value), word.left(), border),
                new PdfWord(text.substring(value), border, word.right()));
    }
}
