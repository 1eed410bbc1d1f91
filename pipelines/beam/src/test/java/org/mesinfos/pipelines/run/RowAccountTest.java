package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sums that a run report prints. */
final class RowAccountTest {

    @Test
    void printsTheSumThatAddsUp() {
        RowAccount account = account(10_576, 10_569, 7);

        assertThat(account.isBalanced()).isTrue();
        assertThat(account.equation()).isEqualTo("10,569 + 7 = 10,576");
    }

    @Test
    void printsADifferenceAsSuch() {
        RowAccount account = account(10_576, 10_569, 6);

        assertThat(account.isBalanced()).isFalse();
        assertThat(account.equation()).isEqualTo("10,569 + 6 \u2260 10,576");
    }

    private static RowAccount account(long total, long accepted, long rejected) {
        return new RowAccount(
                "Rows read",
                total,
                List.of(new RowAccount.Part("Accepted", accepted, ""), new RowAccount.Part("Rejected", rejected, "")));
    }
}
