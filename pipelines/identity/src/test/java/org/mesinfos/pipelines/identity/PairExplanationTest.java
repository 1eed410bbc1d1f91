package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.PairEvidence;
import org.mesinfos.linkage.rules.DeterministicRule;
import org.mesinfos.linkage.rules.Veto;
import org.mesinfos.pipelines.identity.PairExplanation.Decision;

final class PairExplanationTest {

    private static boolean isLeftToReview(
            Decision decision, double logOdds, Optional<DeterministicRule> rule, List<Veto> contradictions) {
        PairEvidence evidence =
                new PairEvidence(List.of(), 20, -10, 5, logOdds, logOdds, rule, Optional.empty(), contradictions);
        return new PairExplanation(decision, evidence, 9.5).isLeftToReviewByOtherRecords();
    }

    @Test
    void otherRecordsBarALinkOfARuleOrOfSufficientOdds() {
        assertThat(isLeftToReview(Decision.REVIEW, 9.5, Optional.empty(), List.of()))
                .isTrue();
        assertThat(isLeftToReview(Decision.REVIEW, 7, Optional.of(DeterministicRule.EMAIL_AND_BIRTH_DATE), List.of()))
                .isTrue();
    }

    @Test
    void aContradictionAndLowOddsAreReasonsOfTheirOwn() {
        assertThat(isLeftToReview(Decision.REVIEW, 9.4, Optional.empty(), List.of()))
                .isFalse();
        assertThat(isLeftToReview(Decision.REVIEW, 12, Optional.empty(), List.of(Veto.GENDERS_DIFFER)))
                .isFalse();
        assertThat(isLeftToReview(Decision.LINKED, 12, Optional.empty(), List.of()))
                .isFalse();
    }
}
