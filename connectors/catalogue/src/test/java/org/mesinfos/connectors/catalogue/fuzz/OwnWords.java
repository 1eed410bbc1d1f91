package org.mesinfos.connectors.catalogue.fuzz;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The vocabulary of the project: all words in its classes and mappings. A rejection may contain these words and counts,
 * but no word that can only come from the file.
 */
final class OwnWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** Shorter words occur in any text. */
    private static final int TELLING = 4;
    /** More digits than any count, position or amount has. */
    private static final int LONG_NUMBER = 16;

    private static final Set<String> WORDS = wordsOfClassesAndMappings();

    private OwnWords() {}

    /** Returns the words of a text that are not in the vocabulary. */
    static List<String> foreignIn(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(OwnWords::tells)
                .filter(word -> !WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean tells(String word) {
        return LETTER.matcher(word).find() ? word.length() >= TELLING : word.length() >= LONG_NUMBER;
    }

    private static Set<String> wordsOfClassesAndMappings() {
        Set<String> words = new HashSet<>();
        try (ScanResult ours =
                new ClassGraph().acceptPaths("org/mesinfos/connectors").scan()) {
            for (Resource resource : ours.getAllResources()) {
                if (!isOfTests(resource)) {
                    byte[] bytes = resource.load();
                    for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
                        BETWEEN_WORDS
                                .splitAsStream(new String(bytes, charset))
                                .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    private static boolean isOfTests(Resource resource) {
        String place = resource.getClasspathElementFile().getName();
        return place.equals("test-classes") || place.endsWith("-tests.jar");
    }
}
