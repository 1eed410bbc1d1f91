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
final class ProjectVocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** Shorter words occur in any text. */
    private static final int SIGNIFICANT_LENGTH = 4;
    /** More digits than any count, position or amount has. */
    private static final int SIGNIFICANT_DIGITS = 16;

    private static final Set<String> WORDS = wordsOfClassesAndMappings();

    private ProjectVocabulary() {}

    /** Returns the words of a text that are not in the vocabulary. */
    static List<String> unknownWords(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(ProjectVocabulary::isSignificant)
                .filter(word -> !WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean isSignificant(String word) {
        return LETTER.matcher(word).find() ? word.length() >= SIGNIFICANT_LENGTH : word.length() >= SIGNIFICANT_DIGITS;
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
