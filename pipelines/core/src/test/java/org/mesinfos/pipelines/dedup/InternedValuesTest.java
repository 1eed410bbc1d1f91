package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;

class InternedValuesTest {

    /** Number of records from which values are shared. */
    private static final int MANY = 2048;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 100, 1_000_000})
    void sharesEqualTextsWhateverTheNumberOfRecords(long records) {
        InternedValues values = new InternedValues(records);
        String first = values.shared(List.of("CARTE", "LIDL")).get(1);

        assertThat(values.shared(List.of(new String("LIDL")))).singleElement().isSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 1_000_000})
    void returnsEqualTextsIfTheyAreMoreThanItRemembers(long records) {
        InternedValues values = new InternedValues(records);

        for (int turn = 0; turn < 2; turn++) {
            for (int number = 0; number < 40_000; number++) {
                String text = "word " + number;
                assertThat(values.shared(List.of(text))).containsExactly(text);
            }
        }
    }

    @Test
    void sharesTheValuesOfManyRecords() {
        InternedValues values = new InternedValues(MANY);
        BankTransaction first = transaction("LIDL", "1.5000");
        BankTransaction second = transaction("LIDL", "1.5000");
        BankTransaction third = transaction("ALDI", "2.5000");
        BankTransaction equalToThird = transaction("ALDI", "2.5000");

        values.shareIn(first);
        values.shareIn(second);
        values.shareIn(third);

        assertThat(second.getLabel()).isSameAs(first.getLabel());
        assertThat(second.getBookingDate()).isSameAs(first.getBookingDate());
        assertThat(second.getAmount()).isSameAs(first.getAmount());
        assertThat(third.getBookingDate()).isSameAs(first.getBookingDate());
        assertThat(third).isEqualTo(equalToThird);
    }

    @Test
    void leavesTheValuesOfFewRecords() {
        InternedValues values = new InternedValues(MANY - 1);
        BankTransaction first = transaction("LIDL", "1.5000");
        BankTransaction second = transaction("LIDL", "1.5000");

        values.shareIn(first);
        values.shareIn(second);

        assertThat(second.getLabel()).isNotSameAs(first.getLabel());
    }

    /** Returns a record whose values are no instances of another record. */
    private static BankTransaction transaction(String label, String amount) {
        BankTransaction transaction = new BankTransaction();
        transaction.setLabel(new String(label));
        transaction.setBookingDate(LocalDate.of(2024, 1, 5));
        transaction.setAmount(new BigDecimal(amount));
        return transaction;
    }
}
