package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.pipelines.enrich.category.Categoriser.CategoryMatch;
import org.mesinfos.records.TrustedClasses;

/**
 * The confidence of a category is the share of such categories that are right, on labels that no rule was written for. The
 * confidences follow from one half of the labels; the other half was not used. See docs/enrichment.md.
 */
final class CategoryCalibrationTest {

    static {
        TrustedClasses.declare();
    }

    /** Standard deviations of a 95 % interval. */
    private static final double DEVIATIONS = 1.96;

    /** Categories right and wrong by one rule. */
    private record Tally(int right, int wrong) {

        static final Tally NONE = new Tally(0, 0);

        Tally plus(boolean isRight) {
            return new Tally(right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
        }

        /** Returns whether a probability is in the 95 % interval of Wilson. */
        boolean allows(double probability) {
            double n = right + wrong;
            double share = right / n;
            double squared = DEVIATIONS * DEVIATIONS;
            double centre = (share + squared / (2 * n)) / (1 + squared / n);
            double width = DEVIATIONS / (1 + squared / n) * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n));
            return centre - width <= probability && probability <= centre + width;
        }
    }

    @Test
    void theFiguresOfTheDocumentation() {
        assertThat(tallies("calibration"))
                .isEqualTo(Map.of(
                        CategoryRule.BARE_TRANSFER, new Tally(3, 1),
                        CategoryRule.WORDS, new Tally(60, 11),
                        CategoryRule.BRAND, new Tally(3, 0),
                        CategoryRule.FIRST_WORDS, new Tally(31, 0),
                        CategoryRule.MERCHANT_AND_WORDS, new Tally(2, 0),
                        CategoryRule.MERCHANT, new Tally(102, 4),
                        CategoryRule.OPERATION, new Tally(3, 0)));
        assertThat(tallies("held-out"))
                .isEqualTo(Map.of(
                        CategoryRule.BARE_TRANSFER, new Tally(3, 0),
                        CategoryRule.WORDS, new Tally(69, 6),
                        CategoryRule.BRAND, new Tally(0, 1),
                        CategoryRule.FIRST_WORDS, new Tally(29, 0),
                        CategoryRule.MERCHANT_AND_WORDS, new Tally(5, 0),
                        CategoryRule.MERCHANT, new Tally(102, 3),
                        CategoryRule.OPERATION, new Tally(4, 0)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_WORDS", "MERCHANT", "WORDS"})
    void theConfidenceOfAFrequentRuleIsTheShareThatIsRight(CategoryRule rule) {
        for (String half : List.of("calibration", "held-out")) {
            Tally tally = tallies(half).get(rule);
            assertThat(tally.allows(rule.confidence()))
                    .as("%s: %s states %s", half, tally, rule.confidence())
                    .isTrue();
        }
    }

    private static Map<CategoryRule, Tally> tallies(String set) {
        Categoriser categoriser = new Categoriser(List.of(), List.of());
        Map<CategoryRule, Tally> tallies = new EnumMap<>(CategoryRule.class);
        for (LabelledTransaction labelled : LabelledTransaction.of(set)) {
            Optional<CategoryMatch> found =
                    categoriser.find(PaymentTexts.of(labelled.transaction())).category();
            found.ifPresent(answer -> tallies.put(
                    answer.rule(),
                    tallies.getOrDefault(answer.rule(), Tally.NONE)
                            .plus(labelled.isCorrect(
                                    Optional.of(answer.category().key())))));
        }
        return tallies;
    }
}
