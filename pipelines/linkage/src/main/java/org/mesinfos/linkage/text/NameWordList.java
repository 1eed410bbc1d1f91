package org.mesinfos.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of names that are no names: titles with the gender that they state, particles, and conjunctions between two people.
 * All words are folded and without spaces. Immutable.
 *
 * <p>The resource {@code name-words.txt} of this package describes its lines. A word that is a title before a name and a
 * generation after it, such as Sr for señor and senior, is in the list and in {@link Generation}.
 */
public final class NameWordList {

    private static final NameWordList BUILT_IN = read();

    private enum Kind {
        MAN,
        WOMAN,
        EITHER,
        PARTICLE,
        PARTICLE_OR_NAME,
        CONJUNCTION
    }

    private final Map<Kind, Set<String>> words;

    private NameWordList(Map<Kind, Set<String>> words) {
        this.words = words;
    }

    /** Returns the list that ships with the program. */
    public static NameWordList builtIn() {
        return BUILT_IN;
    }

    /** Returns whether a word is a title. */
    public boolean isTitle(String folded) {
        return isTitleOfMan(folded) || isTitleOfWoman(folded) || is(Kind.EITHER, folded);
    }

    /** Returns whether a word is a title of men. */
    public boolean isTitleOfMan(String folded) {
        return is(Kind.MAN, folded);
    }

    /** Returns whether a word is a title of women. */
    public boolean isTitleOfWoman(String folded) {
        return is(Kind.WOMAN, folded);
    }

    /** Returns whether a word is a particle of a family name. */
    public boolean isParticle(String folded) {
        return is(Kind.PARTICLE, folded) || is(Kind.PARTICLE_OR_NAME, folded);
    }

    /** Returns whether a word is a particle, and may be a name by itself. */
    public boolean isParticleOrName(String folded) {
        return is(Kind.PARTICLE_OR_NAME, folded);
    }

    /** Returns whether a word separates the names of two people. */
    public boolean isConjunction(String folded) {
        return is(Kind.CONJUNCTION, folded);
    }

    private boolean is(Kind kind, String folded) {
        return words.getOrDefault(kind, Set.of()).contains(folded);
    }

    private static NameWordList read() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        try (InputStream list = NameWordList.class.getResourceAsStream("name-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> columns = List.of(line.split(" ", -1));
                    Kind kind =
                            Kind.valueOf(columns.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
                    words.computeIfAbsent(kind, first -> new HashSet<>()).addAll(columns.subList(2, columns.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words of names cannot be read", e);
        }
        return new NameWordList(words);
    }
}
