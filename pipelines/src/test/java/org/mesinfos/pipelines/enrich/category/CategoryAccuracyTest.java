package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.TrustedClasses;

/** How good categories are, on labels that were written apart from the rules; docs/enrichment.md tells the figures. */
class CategoryAccuracyTest {

    static {
        TrustedClasses.declare();
    }

    private final Categoriser categoriser = new Categoriser(List.of());

    @ParameterizedTest
    @CsvSource({"fr,123,1", "de,121,3", "nl,122,2", "en,122,2"})
    void categoriesAreMostlyRightAndSeldomWrong(String language, int leastRight, int mostWrong) {
        List<LabelledMovement> movements = LabelledMovement.of(language);
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LabelledMovement movement : movements) {
            Optional<String> found = categoriser
                    .find(movement.movement())
                    .answer()
                    .map(answer -> answer.category().key());
            if (!found.equals(movement.expected())) {
                String line = movement.label() + " -> " + found.orElse("none") + ", expected "
                        + movement.expected().orElse("none");
                (found.isPresent() ? wrong : missing).add(line);
            }
        }

        assertThat(movements).hasSize(125);
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(mostWrong);
        assertThat(movements.size() - wrong.size() - missing.size())
                .as("right; without a category are %s", missing)
                .isGreaterThanOrEqualTo(leastRight);
    }
}
