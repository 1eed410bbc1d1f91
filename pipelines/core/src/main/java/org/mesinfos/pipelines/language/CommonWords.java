package org.mesinfos.pipelines.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Groups of words that belong to no merchant and no person, in the form of
 * {@link org.mesinfos.connectors.mapping.value.NormalisedText}. {@code common-words.txt} lists them.
 */
public enum CommonWords {
    /** Articles and short prepositions. */
    ARTICLES,
    /** Prepositions before names. */
    PREPOSITIONS,
    /** Months and their abbreviations. */
    MONTHS,
    /** Words that banks write before references, dates and names. */
    PAYMENT_TERMS,
    /** Words about payments that are part of names. */
    PAYMENTS,
    /** Titles of people. */
    TITLES,
    /** Words that many names of companies have. */
    COMPANIES,
    /** Words in place of an unknown name. */
    PLACEHOLDERS;

    private static final Map<CommonWords, Set<String>> WORDS = read();

    /** Returns the words of the group. */
    public Set<String> words() {
        return Objects.requireNonNull(WORDS.get(this), "common-words.txt has each group");
    }

    private static Map<CommonWords, Set<String>> read() {
        Map<CommonWords, Set<String>> words = new EnumMap<>(CommonWords.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                words.put(
                        valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
                        Set.of(line.substring(colon + 1).strip().split(" ", -1)));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of common words could not be read", failure);
        }
        return words;
    }
}
