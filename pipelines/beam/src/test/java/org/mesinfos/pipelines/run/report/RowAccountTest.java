package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.language.PageLanguage;

/** The sums that a run report prints. */
final class RowAccountTest {

    private static final ReportTexts TEXTS = new ReportTexts(PageLanguage.EN);

    @Test
    void printsTheSumThatAddsUp() {
        RowAccount account = account(10_576, 10_569, 7);

        assertThat(account.isBalanced()).isTrue();
        assertThat(account.equation(TEXTS)).isEqualTo("10,569 + 7 = 10,576");
    }

    @Test
    void printsTheSumInFrench() {
        assertThat(account(10_576, 10_569, 7).equation(new ReportTexts(PageLanguage.FR)))
                .isEqualTo("10\u202f569 + 7 = 10\u202f576");
    }

    @Test
    void printsADifferenceAsSuch() {
        RowAccount account = account(10_576, 10_569, 6);

        assertThat(account.isBalanced()).isFalse();
        assertThat(account.equation(TEXTS)).isEqualTo("10,569 + 6 \u2260 10,576");
    }

    private static RowAccount account(long total, long accepted, long rejected) {
        return new RowAccount(
                total, List.of(new RowAccount.Part("accepted", accepted), new RowAccount.Part("rejected", rejected)));
    }
}
