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

/** How good categories and brands are, on labels that were written apart from the rules; docs/enrichment.md tells more. */
class CategoryAccuracyTest {

    static {
        TrustedClasses.declare();
    }

    private final Categoriser categoriser = new Categoriser(List.of());

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
    void categoriesAreMostlyRightAndSeldomWrong(String set, int labels, int leastRight, int mostWrong) {
        List<LabelledMovement> movements = LabelledMovement.of(set);
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LabelledMovement movement : movements) {
            Optional<String> found = categoriser
                    .find(movement.movement())
                    .answer()
                    .map(answer -> answer.category().key());
            if (!movement.isRight(found)) {
                String line = movement.label() + " -> " + found.orElse("none") + ", expected " + movement.expected();
                (found.isPresent() ? wrong : missing).add(line);
            }
        }

        assertThat(movements).hasSize(labels);
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(mostWrong);
        assertThat(movements.size() - wrong.size() - missing.size())
                .as("right; without a category are %s", missing)
                .isGreaterThanOrEqualTo(leastRight);
    }

    @ParameterizedTest
    @CsvSource({"more-fr,185", "more-de,180", "more-nl,195", "more-en,228"})
    void theBrandIsKnownWhereThereIsOne(String set, int leastKnown) {
        List<String> other = new ArrayList<>();
        int known = 0;
        for (LabelledMovement movement : LabelledMovement.of(set)) {
            Optional<String> found =
                    categoriser.find(movement.movement()).merchant().map(Merchant::name);
            if (movement.brand().isPresent() && found.isPresent()) {
                if (isSame(movement.brand().get(), found.get())) {
                    known++;
                } else {
                    other.add(movement.label() + " -> " + found.get());
                }
            }
        }

        assertThat(known).as("named otherwise are %s", other).isGreaterThanOrEqualTo(leastKnown);
    }

    /** Whether one name begins with the other one: Carrefour, and Carrefour City. */
    private static boolean isSame(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
