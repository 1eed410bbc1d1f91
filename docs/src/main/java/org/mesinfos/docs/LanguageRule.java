package org.mesinfos.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, phrase or sentence opening that the project avoids.
 *
 * @param kind what the pattern matches
 * @param pattern finds it; its first group is what a report shows
 * @param reason why, or what to write in its place
 */
record LanguageRule(Kind kind, Pattern pattern, String reason) {

    /** Kinds of rules. */
    enum Kind {
        WORD,
        PHRASE,
        OPENING,
        /** A word of a name in Java, besides the words of prose. */
        NAME,
        /** The start of the Javadoc of a type. */
        TYPE
    }

    /** Reads the rules of {@code banned-language.tsv}. */
    static List<LanguageRule> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LanguageRule.class.getResourceAsStream("banned-language.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LanguageRule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LanguageRule parse(String line) {
        String[] columns = line.split("\t", -1);
        Kind kind = Kind.valueOf(columns[0].toUpperCase(Locale.ROOT));
        return new LanguageRule(kind, pattern(kind, columns[1]), columns[2]);
    }

    private static Pattern pattern(Kind kind, String expression) {
        return switch (kind) {
            case WORD, PHRASE, NAME ->
                Pattern.compile(
                        "(?<![\\w{#.-])(" + expression.replace(" ", "\\s+") + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
            case TYPE -> Pattern.compile("^\\s*(" + expression + ")\\b");
            case OPENING -> Pattern.compile("(?:^\\s*|[.!?:]\\s+|\\n\\s*\\n\\s*)(" + expression + ")\\b(?![^.!?]*\\?)");
        };
    }
}
