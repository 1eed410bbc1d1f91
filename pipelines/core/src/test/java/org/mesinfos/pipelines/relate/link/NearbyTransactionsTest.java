package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;

final class NearbyTransactionsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    /** Returns transactions of several days, with their positions as references. */
    private static NearbyTransactions transactions(int days, int perDay) {
        List<BookedTransaction> all = BookedTransactions.of(IntStream.range(0, days * perDay)
                        .mapToObj(i -> transaction(
                                String.format("%06d", i),
                                FIRST.plusDays(i / perDay).toString(),
                                "-1.00",
                                "SHOP"))
                        .toList())
                .all();
        return new NearbyTransactions(all, one -> List.of(one.id()));
    }

    private static List<Integer> near(NearbyTransactions transactions, int from, int day, int to, int place) {
        long first = FIRST.toEpochDay();
        return List.copyOf(transactions.near(first + from, first + day, first + to, place, List.of()));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void allOfFewAreCompared() {
        assertThat(near(transactions(20, 4), 2, 5, 9, 0)).isEqualTo(range(8, 40));
    }

    @Test
    void theNearestOfManyAreCompared() {
        NearbyTransactions transactions = transactions(20, 100);

        assertThat(near(transactions, 2, 5, 9, 0)).isEqualTo(range(500, 548));
        assertThat(near(transactions, 2, 5, 9, 50)).isEqualTo(range(548, 596));
        assertThat(near(transactions, 2, 5, 5, 99)).isEqualTo(range(552, 600));
        assertThat(near(transactions, 2, 5, 5, 9_999)).isEqualTo(range(552, 600));
    }

    @Test
    void thoseWithTheSameReferenceAreCompared() {
        long first = FIRST.toEpochDay();

        assertThat(transactions(20, 100).near(first + 2, first + 5, first + 9, 0, List.of("000900", "000100", "none")))
                .containsExactlyElementsOf(
                        Stream.concat(range(500, 548).stream(), Stream.of(900)).toList());
    }
}
