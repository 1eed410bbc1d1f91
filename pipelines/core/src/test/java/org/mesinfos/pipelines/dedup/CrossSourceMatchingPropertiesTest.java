package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.transactions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Matching of many invented accounts across sources. */
class CrossSourceMatchingPropertiesTest {

    private static final int ACCOUNTS = 40;
    private static final int DAYS = 120;

    @Test
    void mergesEveryTransactionOfThreeCompleteSources() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            SyntheticAccount history = new SyntheticAccount(seed, DAYS, 0);

            assertThat(transactions(allOf(history))).as("account %d", seed).hasSize(history.size());
        }
    }

    @Test
    void adjacentExportsNeitherLoseNorDuplicateTransactions() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            SyntheticAccount history = new SyntheticAccount(seed, DAYS, 0);

            assertThat(transactions(history.exports())).as("account %d", seed).hasSize(history.size());
        }
    }

    @Test
    void incompleteSourcesCauseAtMostOneErrorInAThousandTransactions() {
        long transactions = 0;
        long wrong = 0;
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            SyntheticAccount history = new SyntheticAccount(seed, DAYS, 0.05);
            int records = transactions(allOf(history)).size();
            transactions += history.reportedCount();
            wrong += Math.abs(records - history.reportedCount());
        }

        assertThat(wrong * 1000).as("%d wrong of %d", wrong, transactions).isLessThanOrEqualTo(transactions);
    }

    @Test
    void resultIsIndependentOfDeliveryOrder() {
        SyntheticAccount history = new SyntheticAccount(3, DAYS, 0.05);
        List<SampleDelivery> deliveries = allOf(history);
        List<SampleDelivery> shuffled = new ArrayList<>(deliveries);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(transactions(shuffled)).isEqualTo(transactions(deliveries));
    }

    private static List<SampleDelivery> allOf(SyntheticAccount history) {
        List<SampleDelivery> deliveries = new ArrayList<>(history.exports());
        deliveries.addAll(history.statements());
        deliveries.addAll(history.documents());
        return deliveries;
    }
}
