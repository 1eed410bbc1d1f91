package org.mesinfos.connectors.generic.table.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** Names are normalised as regular expressions would do it. */
class NormalisedHeaderNamePropertiesTest {

    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=^[£€])(?=\\p{L})");
    private static final Pattern PLURAL_APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019](?=[sS]\\b)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}*#+]+");

    @Property
    void wordsAreThoseOfExpressions(@ForAll("names") String name) {
        assertThat(NormalisedHeaderName.of(name).words()).isEqualTo(expected(name));
    }

    private static String expected(String name) {
        String spaced = WORD_BOUNDARY
                .matcher(PLURAL_APOSTROPHE.matcher(name).replaceAll(""))
                .replaceAll(" ");
        String plain = PUNCTUATION.matcher(NormalisedText.of(spaced)).replaceAll(" ");
        return (plain.startsWith("#") ? plain.substring(1) : plain).strip();
    }

    /** Names without a currency, a time zone or a remark, which are removed. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(
                        "Paid", "Out", "date", "n°", "€", "£", "'s", "’S", "'", "#", "*", "+", "(", "_", "ª", " ", "٣",
                        "Ⅳ"),
                Arbitraries.strings().withChars("aBßéÉı ./-'’#*+ª").ofMaxLength(6),
                Arbitraries.strings().withCharRange('\u0000', '\u024f').ofMaxLength(3));
        return part.list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(name -> NormalisedHeaderName.of(name).currency().isEmpty() && !name.endsWith(")"));
    }

    @Property
    void phrasesAreFoundAsBySearchingForEach(@ForAll("phrases") List<String> phrases, @ForAll("text") String text) {
        NormalisedPhrases list = new NormalisedPhrases(phrases);

        int longest = phrases.stream()
                .filter(phrase -> !phrase.isEmpty() && (" " + text + " ").contains(" " + phrase + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertThat(list.longestWithin(text, 0)).isEqualTo(longest);
        assertThat(list.longestWithin(text, 4)).isEqualTo(longest < 4 ? 0 : longest);
        assertThat(list.isWithin(text)).isEqualTo(longest > 0);
        assertThat(list.contains(text)).isEqualTo(phrases.contains(text));
        int joined = phrases.stream()
                .filter(phrase -> phrase.indexOf(' ') >= 0)
                .map(phrase -> phrase.replace(" ", ""))
                .toList()
                .indexOf(text);
        assertThat(list.indexOf(text).isPresent()).isEqualTo(phrases.contains(text) || joined >= 0);
        if (phrases.contains(text)) {
            assertThat(list.indexOf(text)).hasValue(phrases.indexOf(text));
        }
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return text().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("A", "B", "AB", "BA").list().ofMaxSize(4).map(words -> String.join(" ", words));
    }
}
