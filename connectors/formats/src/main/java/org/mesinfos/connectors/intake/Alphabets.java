package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Alphabets of single-byte encodings, loaded from {@code alphabets.properties}. */
final class Alphabets {

    private static final String WESTERN = "western";
    private static final String CHARSETS = ".charsets";

    private final Properties properties = new Properties();

    private Alphabets() {
        try (InputStream stream = Alphabets.class.getResourceAsStream("alphabets.properties");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns all alphabets. The western alphabet is the first, because it is preferred at equal scores. */
    static List<Alphabet> all() {
        Alphabets loaded = new Alphabets();
        List<Alphabet> alphabets = new ArrayList<>();
        alphabets.add(new WesternAlphabet(loaded.words(WESTERN)));
        loaded.properties.stringPropertyNames().stream()
                .filter(key -> key.endsWith(CHARSETS))
                .sorted()
                .map(key -> loaded.load(key.substring(0, key.length() - CHARSETS.length())))
                .forEach(alphabets::add);
        return List.copyOf(alphabets);
    }

    private Alphabet load(String name) {
        List<String> charsets = list(name + CHARSETS);
        String script = properties.getProperty(name + ".script");
        return script == null
                ? new OtherLatinAlphabet(charsets, properties.getProperty(name + ".letters"), locale(name), words(name))
                : new NonLatinAlphabet(charsets, UnicodeScript.valueOf(script), words(name));
    }

    private Locale locale(String name) {
        return Locale.forLanguageTag(properties.getProperty(name + ".language", ""));
    }

    private Set<String> words(String name) {
        return Set.copyOf(list(name + ".words"));
    }

    private List<String> list(String key) {
        return Arrays.asList(properties.getProperty(key).strip().split("\\s+"));
    }
}
