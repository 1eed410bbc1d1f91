package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finder of the references that belong to captions, such as <i>Invoice no.</i>: texts with digits that are neither
 * dates nor amounts.
 */
public final class CaptionedReferences {

    private static final Set<String> NUMBER_WORDS =
            Set.of("", "#", "N", "NO", "NR", "NUM", "NUMERO", "NUMBER", "NUMMER", "NUMER", "ID", "REF");
    /** Normalised, it would be a letter, with which references may start. */
    private static final String CZECH_NUMBER = "č.";

    private static final Set<String> STOP_WORDS = Set.of(
            "VOM", "VON", "DU", "DATED", "ISSUED", "OF", "VAN", "DEL", "DE", "DATE", "DATUM", "FROM", "ON", "PAGE",
            "SEITE", "EN", "AU", "LE", "ZUM", "BIS", "AND", "ET", "UND", "A", "TO", "IN", "FUR", "FOR", "POUR");
    /** Letters at the start of a reference. */
    private static final Pattern LETTER_PREFIX = Pattern.compile("[A-Z]{1,4}[-/.]?");

    /** A month and its year, which a title may be followed by. */
    private static final Pattern MONTH = Pattern.compile("(?:0?[1-9]|1[0-2])[/.-](?:19|20)\\d{2}");

    private static final Pattern DIGITS = Pattern.compile("[\\d ]+");
    private static final Pattern GROUP = Pattern.compile("\\d{3}(?: \\d{3})*");

    private static final int MAX_TOKENS = 8;
    private static final int MAX_LENGTH = 40;
    private static final int MIN_DIGITS = 4;
    /** Largest gap within a reference, in points. */
    private static final double MAX_GAP = 7;
    /** A reference that starts with capital letters, such as {@code FT 2025A/01188}. */
    private static final Pattern DISTINCT = Pattern.compile("[A-Z]{1,4}[ -]?[A-Z\\d/.-]*\\d");

    private final CaptionedValueFinder values;

    public CaptionedReferences(CaptionedValueFinder values) {
        this.values = values;
    }

    /** Returns the reference after a caption or, if there is none, below it. */
    public Optional<String> find(Caption caption) {
        return findAfter(caption).or(() -> findBelow(caption));
    }

    /** Returns the reference after a caption. */
    public Optional<String> findAfter(Caption caption) {
        List<DocumentToken> taken = new ArrayList<>();
        DocumentLine line = caption.line();
        boolean inParentheses = false;
        for (int i = caption.endToken(); i < caption.valueEndToken() && taken.size() < MAX_TOKENS; i++) {
            DocumentToken token = line.tokens().get(i);
            String normalised = CaptionDictionary.normalise(token.text());
            boolean opens = taken.isEmpty() && (inParentheses || token.text().startsWith("("));
            inParentheses = opens && !token.text().endsWith(")");
            if (opens || (taken.isEmpty() && isNumberWord(token, normalised))) {
                continue;
            }
            boolean isDash = !taken.isEmpty() && normalised.isEmpty();
            boolean isEnd = isDash
                    || token.date().isPresent()
                    || token.percent().isPresent()
                    || STOP_WORDS.contains(normalised);
            if (isEnd || (!taken.isEmpty() && line.startsRun(i))) {
                break;
            }
            taken.add(token);
        }
        return toReference(taken);
    }

    /** Returns whether a word is part of a reference or joins it with a detail, such as its date. */
    public static boolean mayPrecedeReference(DocumentToken token) {
        String normalised = CaptionDictionary.normalise(token.text());
        return NUMBER_WORDS.contains(normalised)
                || STOP_WORDS.contains(normalised)
                || token.text().startsWith("(")
                || token.text().endsWith(")")
                || hasDigit(token.text());
    }

    private static boolean isNumberWord(DocumentToken token, String normalised) {
        return NUMBER_WORDS.contains(normalised) || CZECH_NUMBER.equals(token.text());
    }

    /** Returns whether a word only introduces a number. */
    public static boolean isNumberWord(DocumentToken token) {
        String normalised = CaptionDictionary.normalise(token.text());
        return !normalised.isEmpty() && NUMBER_WORDS.contains(normalised);
    }

    /** Returns whether a reference may be the month of a document. */
    public static boolean isMonth(String reference) {
        return MONTH.matcher(reference).matches();
    }

    /** Returns whether tokens are a reference with letters and digits, as a whole. */
    public static boolean isDistinctReference(List<DocumentToken> tokens) {
        String text = DocumentLine.joinText(tokens);
        return tokens.stream().allMatch(DocumentToken::isText)
                && tokens.size() <= 2
                && hasDigit(tokens.get(tokens.size() - 1).text())
                && text.chars().filter(Character::isDigit).count() >= MIN_DIGITS
                && DISTINCT.matcher(text).matches();
    }

    private Optional<String> findBelow(Caption caption) {
        List<DocumentToken> below = values.tokensBelow(
                caption, token -> token.date().isEmpty() && hasDigit(token.text()) && !token.isMonetary());
        int end = below.isEmpty() ? 0 : 1;
        while (end < Math.min(below.size(), MAX_TOKENS)
                && below.get(end).left() - below.get(end - 1).right() <= MAX_GAP) {
            end++;
        }
        return toReference(below.subList(0, end));
    }

    private static Optional<String> toReference(List<DocumentToken> taken) {
        String all = withoutPunctuation(DocumentLine.joinText(taken));
        String first = taken.isEmpty() ? "" : withoutPunctuation(taken.get(0).text());
        if (!hasDigit(first) && !LETTER_PREFIX.matcher(first).matches()) {
            return Optional.empty();
        }
        boolean simple = IntStream.range(1, taken.size())
                .allMatch(i -> hasDigit(taken.get(i).text()) || (i == taken.size() - 1 && isLetter(taken.get(i))));
        String chosen = simple || !hasDigit(first) ? all : withoutWords(taken);
        boolean money = taken.size() == 1 && taken.get(0).isMonetary();
        boolean isPart = chosen.indexOf(')') >= 0 && chosen.indexOf('(') < 0;
        return hasDigit(chosen) && chosen.length() <= MAX_LENGTH && !money && !isPart
                ? Optional.of(chosen)
                : Optional.empty();
    }

    /** Returns the first token of a text, with the groups of three digits after it if it is a number. */
    private static String withoutWords(List<DocumentToken> taken) {
        int end = 1;
        while (end < taken.size()
                && DIGITS.matcher(taken.get(0).text()).matches()
                && GROUP.matcher(taken.get(end).text()).matches()) {
            end++;
        }
        return withoutPunctuation(DocumentLine.joinText(taken.subList(0, end)));
    }

    private static String withoutPunctuation(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && ":#=.,;-– ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ":,;.-– ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Returns whether a token is one capital letter, with which numbers of customers may end. */
    private static boolean isLetter(DocumentToken token) {
        return token.text().length() == 1 && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
