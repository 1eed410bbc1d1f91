package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.TrustedClasses;

/** Accuracy of categories and brands on labels that were written independently of the rules. See docs/enrichment.md. */
class CategoryAccuracyTest {

    static {
        TrustedClasses.declare();
    }

    private final Categoriser categoriser = new Categoriser(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "fr,125,123,1",
        "de,125,121,3",
        "nl,125,122,2",
        "en,125,122,2",
        "more-fr,335,324,1",
        "more-de,328,324,2",
        "more-nl,330,328,2",
        "more-en,338,334,2",
        "more-es,60,59,1",
        "more-it,60,59,1",
        "more-be,60,58,1",
        "more-ch,60,58,1"
    })
    void categoriesAreMostlyCorrect(String set, int size, int minCorrect, int maxWrong) {
        List<LabelledTransaction> labels = LabelledTransaction.of(set);
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LabelledTransaction labelled : labels) {
            Optional<String> found = categoriser
                    .find(PaymentTexts.of(labelled.transaction()))
                    .category()
                    .map(answer -> answer.category().key());
            if (!labelled.isCorrect(found)) {
                String line = labelled.label() + " -> " + found.orElse("none") + ", expected " + labelled.expected();
                (found.isPresent() ? wrong : missing).add(line);
            }
        }

        assertThat(labels).hasSize(size);
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(maxWrong);
        assertThat(labels.size() - wrong.size() - missing.size())
                .as("right; without a category are %s", missing)
                .isGreaterThanOrEqualTo(minCorrect);
    }

    @ParameterizedTest
    @CsvSource({"more-fr,185", "more-de,180", "more-nl,195", "more-en,228"})
    void findsBrands(String set, int minKnown) {
        List<String> other = new ArrayList<>();
        int known = 0;
        for (LabelledTransaction labelled : LabelledTransaction.of(set)) {
            Optional<String> found = categoriser
                    .find(PaymentTexts.of(labelled.transaction()))
                    .merchant()
                    .map(Merchant::name);
            if (labelled.brand().isPresent() && found.isPresent()) {
                if (isSame(labelled.brand().get(), found.get())) {
                    known++;
                } else {
                    other.add(labelled.label() + " -> " + found.get());
                }
            }
        }

        assertThat(known).as("named otherwise are %s", other).isGreaterThanOrEqualTo(minKnown);
    }

    /** Returns true if one name is a prefix of the other, such as Carrefour and Carrefour City. */
    private static boolean isSame(String firstName, String secondName) {
        String first = letters(firstName);
        String second = letters(secondName);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
