package org.mesinfos.samples.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.mesinfos.samples.person.SeededRandom;

/** Words that the banks of one country use in exports and statements, with alternatives, and their notations. */
record LayoutLanguage(String code, Properties words) {

    private static final List<String> CODES =
            List.of("fr", "de", "de-CH", "en-GB", "en-US", "nl", "es", "it", "pt", "sv", "da", "pl", "cs");
    /** Languages whose letters are in every font of a PDF reader. */
    private static final int PRINTABLE = 11;

    /** Draws a language of an export. */
    static LayoutLanguage draw(SeededRandom random) {
        return of(random.pick(CODES));
    }

    /** Draws a language of a printed statement. */
    static LayoutLanguage drawPrintable(SeededRandom random) {
        return of(random.pick(CODES.subList(0, PRINTABLE)));
    }

    private static LayoutLanguage of(String code) {
        try (InputStream in = LayoutLanguage.class.getResourceAsStream(code + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The words of " + code + " are missing");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new LayoutLanguage(code, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the only word of a key. */
    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException(code + " has no word " + key);
        }
        return word;
    }

    /** Returns all words of a key. */
    List<String> choices(String key) {
        return List.of(word(key).split("\\|", -1));
    }

    /** Draws one of the words of a key. */
    String draw(SeededRandom random, String key) {
        return random.pick(choices(key));
    }

    Locale locale() {
        return Locale.forLanguageTag(word("locale"));
    }

    String currency() {
        return word("currency");
    }

    /** Returns whether all letters are in windows-1252. */
    boolean isWestern() {
        return CODES.indexOf(code) < PRINTABLE;
    }
}
