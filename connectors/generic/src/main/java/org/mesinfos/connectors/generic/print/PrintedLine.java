package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * A line of a page, split into tokens.
 *
 * @param page number of the page, from 1
 * @param number of the line on its page, from 1
 * @param baseline distance of the baseline from the top of the page, in points
 * @param relativeBaseline the baseline as a fraction of the page height: 0 at the top, 1 at the bottom
 * @param words as extracted from the page
 * @param tokens tokens, from left to right
 */
public record PrintedLine(
        int page,
        int number,
        double baseline,
        double relativeBaseline,
        List<PdfWord> words,
        List<PrintedToken> tokens) {

    private static final Pattern DATE_JOINED_WITH_WORD =
            Pattern.compile("(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})(\\p{L}.*)");

    private static final Pattern JOINED_DATES =
            Pattern.compile("(\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?)/(\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?)");

    /** An amount followed by a footnote mark. */
    private static final Pattern AMOUNT_JOINED_WITH_FOOTNOTE_MARK = Pattern.compile("(.*\\d[.,]\\d{2})([*†‡¹²³]+)");

    private static final Pattern MASK = Pattern.compile("[*\u2022]{2,}|[Xx]{2,}");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d{3,6}");
    private static final Pattern DASH_JOINED_WITH_DATE = Pattern.compile("[-\u2212] \\d[\\d./-]*");
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    /** Maximum distance between the lines of one table header, in points. */
    private static final double MAX_HEADER_LINE_DISTANCE = 15;

    private static final int MIN_WORDS_OF_SENTENCE = 8;

    public PrintedLine {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    /** Returns the lines of a page, from the top. */
    public static List<PrintedLine> of(PdfPage page) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            PdfLine line = page.lines().get(i);
            List<PdfWord> joined = DrawnPieces.join(line.words());
            List<PdfWord> words = new ArrayList<>();
            for (int k = 0; k < joined.size(); k++) {
                words.addAll(splitJoinedWords(joined, k));
            }
            double depth = page.height() > 0 ? line.baseline() / page.height() : 0;
            lines.add(new PrintedLine(page.number(), i + 1, line.baseline(), depth, words, tokenise(words)));
        }
        return lines;
    }

    /** Returns the lines of a page that may have a panel of other texts beside its table; those of the panel come first. */
    public static List<PrintedLine> besidePanels(PdfPage page) {
        return SidePanel.setApart(MarginCode.setApart(of(page)));
    }

    /** Returns the words joined by one space. */
    public String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    public Locator locator() {
        return Locator.page(page, number);
    }

    /** Returns a part of the line. */
    PrintedLine withWords(List<PdfWord> some) {
        return new PrintedLine(page, number, baseline, relativeBaseline, some, tokenise(some));
    }

    /** Returns the same line with other tokens. */
    public PrintedLine withTokens(List<PrintedToken> others) {
        return new PrintedLine(page, number, baseline, relativeBaseline, words, others);
    }

    /**
     * Returns a part of the line, moved to the left.
     *
     * @param from index of the first word
     * @param to index after the last word
     * @param shift distance to the left, in points
     */
    public PrintedLine slice(int from, int to, double shift) {
        List<PdfWord> moved = words.subList(from, to).stream()
                .map(word -> new PdfWord(word.text(), word.left() - shift, word.right() - shift))
                .toList();
        return new PrintedLine(page, number, baseline, relativeBaseline, moved, tokenise(moved));
    }

    /** Returns whether another line is so near, on the same page, that both may belong to one table header. */
    public boolean isNear(PrintedLine other) {
        return isWithin(MAX_HEADER_LINE_DISTANCE, other);
    }

    /** Returns whether both lines may belong to one header: if a line between them was set apart, they may be twice as far. */
    public boolean isNearBesideTexts(PrintedLine above) {
        return isWithin((number - above.number > 1 ? 2 : 1) * MAX_HEADER_LINE_DISTANCE, above);
    }

    private boolean isWithin(double distance, PrintedLine other) {
        return page == other.page && Math.abs(baseline - other.baseline) <= distance;
    }

    /** Returns whether the line is one run of many words, such as the small print at the foot of a page. */
    public boolean isSentence() {
        return words.size() >= MIN_WORDS_OF_SENTENCE && Phrase.of(words).size() == 1;
    }

    /** Returns the numbers that are certainly monetary amounts. */
    public List<PrintedToken.NumberToken> monetaryNumbers() {
        return tokens.stream()
                .filter(PrintedToken.NumberToken.class::isInstance)
                .map(PrintedToken.NumberToken.class::cast)
                .filter(PrintedToken::isMonetary)
                .toList();
    }

    private static List<PrintedToken> tokenise(List<PdfWord> words) {
        List<PrintedToken> pieces = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int from = next;
            Optional<PrintedDateParser.DateMatch> day = PrintedDateParser.parseAt(words, from);
            Optional<PrintedDecimalParser.DecimalMatch> money =
                    day.isPresent() || isPeriodDash(words, from) || isEndOfMaskedNumber(words, from)
                            ? Optional.empty()
                            : PrintedDecimalParser.parseAt(words, from);
            next = from
                    + day.map(PrintedDateParser.DateMatch::wordCount)
                            .or(() -> money.map(PrintedDecimalParser.DecimalMatch::wordCount))
                            .orElse(1);
            String text = words.subList(from, next).stream().map(PdfWord::text).collect(Collectors.joining(" "));
            double left = words.get(from).left();
            double right = words.get(next - 1).right();
            if (day.isPresent()) {
                pieces.add(
                        new PrintedToken.DateToken(text, left, right, day.get().date()));
            } else if (money.isPresent()) {
                pieces.add(new PrintedToken.NumberToken(
                        text,
                        left,
                        right,
                        money.get().digitsRight(),
                        money.get().value(),
                        PrintedDateParser.parseAmbiguous(text)));
            } else {
                pieces.add(new PrintedToken.WordToken(text, left, right));
            }
        }
        return pieces;
    }

    /** Returns whether a word is the dash of a period, between two dates, rather than a sign. */
    private static boolean isPeriodDash(List<PdfWord> words, int at) {
        return at > 0
                && at + 1 < words.size()
                && DASHES.contains(words.get(at).text())
                && PrintedDateParser.parseAt(words, at + 1).isPresent();
    }

    /** Returns whether a word has the last digits of a number whose other digits are masked, such as that of a card. */
    private static boolean isEndOfMaskedNumber(List<PdfWord> words, int at) {
        return at > 0
                && MASK.matcher(words.get(at - 1).text()).matches()
                && LAST_DIGITS.matcher(words.get(at).text()).matches();
    }

    /** Splits a date from a word or date that follows without a gap, or a dash from the date after it. */
    private static List<PdfWord> splitJoinedWords(List<PdfWord> words, int at) {
        PdfWord word = words.get(at);
        Matcher glued = DATE_JOINED_WITH_WORD.matcher(word.text());
        if (glued.matches()) {
            return split(word, glued.end(1), glued.end(1));
        }
        Matcher days = JOINED_DATES.matcher(word.text());
        if (days.matches()) {
            return split(word, days.end(1), days.start(2));
        }
        Matcher marked = BoundedText.matcher(AMOUNT_JOINED_WITH_FOOTNOTE_MARK, word.text());
        if (marked.matches()) {
            return split(word, marked.end(1), marked.end(1));
        }
        if (at > 0 && DASH_JOINED_WITH_DATE.matcher(word.text()).matches()) {
            List<PdfWord> parts = split(word, 1, 2);
            List<PdfWord> date = new ArrayList<>(List.of(parts.get(1)));
            date.addAll(words.subList(at + 1, words.size()));
            return PrintedDateParser.parseAt(date, 0).isPresent() ? parts : List.of(word);
        }
        return List.of(word);
    }

    /** Splits a word in two, assuming that all letters have the same width. */
    private static List<PdfWord> split(PdfWord word, int end, int begin) {
        String text = word.text();
        double letter = (word.right() - word.left()) / text.length();
        return List.of(
                new PdfWord(text.substring(0, end), word.left(), word.left() + letter * end),
                new PdfWord(text.substring(begin), word.left() + letter * begin, word.right()));
    }
}
