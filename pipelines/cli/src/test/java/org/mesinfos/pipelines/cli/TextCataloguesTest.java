package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in English and French: both languages have the same keys, with the same values to insert. */
final class TextCataloguesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"access.texts", "catalogue.texts", "deliver.texts", "receipt.texts", "run.report.texts"})
    void haveTheSameKeysAndPlaceholders(String catalogue) {
        Map<String, String> english = placeholders(catalogue, Locale.ENGLISH);

        assertThat(english).isNotEmpty();
        assertThat(placeholders(catalogue, Locale.FRENCH)).isEqualTo(english);
    }

    /** Returns the numbers of the values that each text inserts, by key. */
    private static Map<String, String> placeholders(String catalogue, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.mesinfos.pipelines." + catalogue,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> numbers(texts.getString(key)), (one, same) -> one, TreeMap::new));
    }

    private static String numbers(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
