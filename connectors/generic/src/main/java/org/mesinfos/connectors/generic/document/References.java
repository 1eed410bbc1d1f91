package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the references of captions: texts with digits that are neither dates nor amounts. */
public final class References {

    private static final Set<String> NUMBER_WORDS =
            Set.of("", "#", "N", "NO", "NR", "NUM", "NUMERO", "NUMBER", "NUMMER", "NUMER", "ID", "REF");
    private static final Set<String> STOPS = Set.of(
            "VOM", "VON", "DU", "DATED", "ISSUED", "OF", "VAN", "DEL", "DE", "DATE", "DATUM", "FROM", "ON", "PAGE",
            "SEITE", "EN", "AU", "LE", "ZUM", "BIS", "AND", "ET", "UND", "A", "TO", "IN", "FUR", "FOR", "POUR");
    /** Letters at the start of a reference. */
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}[-/.]?");

    private static final int MOST_TOKENS = 4;
    private static final int LONGEST = 40;

    private final CaptionedValues values;

    public References(CaptionedValues values) {
        this.values = values;
    }

    /** Returns the reference after a caption or, if there is none, below it. */
    public Optional<String> of(Caption caption) {
        return beside(caption).or(() -> under(caption));
    }

    /** Returns the reference after a caption. */
    public Optional<String> beside(Caption caption) {
        List<Token> taken = new ArrayList<>();
        PaperLine line = caption.line();
        boolean inParentheses = false;
        for (int i = caption.to(); i < caption.end() && taken.size() < MOST_TOKENS; i++) {
            Token token = line.tokens().get(i);
            String normalised = CaptionWords.squeezed(token.text());
            boolean opens = taken.isEmpty() && (inParentheses || token.text().startsWith("("));
            inParentheses = opens && !token.text().endsWith(")");
            if (opens || (taken.isEmpty() && NUMBER_WORDS.contains(normalised))) {
                continue;
            }
            boolean isEnd = token.day().isPresent() || token.percent().isPresent() || STOPS.contains(normalised);
            if (isEnd || (!taken.isEmpty() && line.isApart(i))) {
                break;
            }
            taken.add(token);
        }
        return reference(taken);
    }

    /** Returns whether a word is part of a reference or joins it with a detail, such as its date. */
    public static boolean mayStandBefore(Token token) {
        String normalised = CaptionWords.squeezed(token.text());
        return NUMBER_WORDS.contains(normalised)
                || STOPS.contains(normalised)
                || token.text().startsWith("(")
                || token.text().endsWith(")")
                || hasDigit(token.text());
    }

    /** Returns whether a word only introduces a number. */
    public static boolean isNumberWord(Token token) {
        String normalised = CaptionWords.squeezed(token.text());
        return !normalised.isEmpty() && NUMBER_WORDS.contains(normalised);
    }

    private Optional<String> under(Caption caption) {
        List<Token> below =
                values.below(caption, token -> token.day().isEmpty() && hasDigit(token.text()) && !token.isMoney());
        return below.isEmpty() ? Optional.empty() : reference(below.subList(0, 1));
    }

    private static Optional<String> reference(List<Token> taken) {
        String all = stripped(PaperLine.text(taken));
        String first = taken.isEmpty() ? "" : stripped(taken.get(0).text());
        if (!hasDigit(first) && !PREFIX.matcher(first).matches()) {
            return Optional.empty();
        }
        boolean simple = taken.stream().skip(1).allMatch(token -> hasDigit(token.text()));
        String chosen = simple || !hasDigit(first) ? all : first;
        boolean money = taken.size() == 1 && taken.get(0).isMoney();
        return hasDigit(chosen) && chosen.length() <= LONGEST && !money ? Optional.of(chosen) : Optional.empty();
    }

    private static String stripped(String text) {
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

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
