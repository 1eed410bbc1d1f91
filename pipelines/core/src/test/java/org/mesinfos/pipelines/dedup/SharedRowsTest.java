package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.ExportRelation.FOLLOWS;
import static org.mesinfos.pipelines.dedup.ExportRelation.OVERLAPS;
import static org.mesinfos.pipelines.dedup.ExportRelation.SEEMS_TO_FOLLOW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that two files of one delivery, a and b, have in common. */
class SharedRowsTest {

    private final SharedRows shared = new SharedRows();

    @Test
    void aCommonBalanceProvesAnOverlapAndNoneThatOneFollows() {
        ExportFile one = balanced(1, 5);
        ExportFile other = balanced(5, 9);

        assertThat(shared.relation("a", one, "b", other)).isEqualTo(FOLLOWS);

        shared.add(List.of(new FileRows("a", balances("8.0", "6")), new FileRows("b", balances("4"))));
        assertThat(shared.relation("a", one, "b", other)).isEqualTo(FOLLOWS);

        shared.add(List.of(new FileRows("a", balances("2")), new FileRows("b", balances("2"))));
        assertThat(shared.relation("a", one, "b", other)).isEqualTo(OVERLAPS);
        assertThat(shared.relation("b", other, "a", one)).isEqualTo(OVERLAPS);
    }

    @Test
    void withoutBalancesAtLeastHalfOfTheRowsOfTheCommonDaysAreInBoth() {
        // Rows of the common days 3 and 4: 3 in a, 3 in b.
        ExportFile one = plain(1, 2, 3, 3, 4);
        ExportFile other = plain(3, 3, 4, 8);

        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(1))));
        assertThat(shared.relation("a", one, "b", other)).as("1 of 5").isEqualTo(SEEMS_TO_FOLLOW);

        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(4))));
        assertThat(shared.relation("a", one, "b", other)).as("2 of 4").isEqualTo(OVERLAPS);
        assertThat(shared.relation("b", other, "a", one)).as("2 of 4").isEqualTo(OVERLAPS);
    }

    @Test
    void balancesOfOneFileAloneProveNothing() {
        shared.add(List.of(new FileRows("a", balances("8")), new FileRows("b", none(1))));

        assertThat(shared.relation("a", balanced(1, 5), "b", plain(5, 9))).isEqualTo(SEEMS_TO_FOLLOW);
        assertThat(shared.relation("a", plain(1, 5), "b", balanced(5, 9))).isEqualTo(SEEMS_TO_FOLLOW);
    }

    @Test
    void rowsWithOtherBalancesAreNotShared() {
        ExportFile one = plain(3, 4);
        ExportFile other = plain(3, 4);

        shared.add(List.of(new FileRows("a", balances("8", "8")), new FileRows("b", balances("8", "6"))));

        assertThat(shared.relation("a", one, "b", other)).as("1 of 3").isEqualTo(SEEMS_TO_FOLLOW);
    }

    @Test
    void filesWithOneCommonDayShareAtLeastTwoRowsOfIt() {
        ExportFile one = plain(1, 5, 5);
        ExportFile other = plain(5, 5, 9);

        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(1))));
        assertThat(shared.relation("a", plain(1, 5), "b", plain(5, 9)))
                .as("1 of 1")
                .isEqualTo(SEEMS_TO_FOLLOW);

        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(1))));
        assertThat(shared.relation("a", one, "b", other)).as("2 of 2").isEqualTo(OVERLAPS);
    }

    @Test
    void filesOfTheSameDayShareAtLeastOneRow() {
        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(1))));

        assertThat(shared.relation("a", plain(5), "b", plain(5))).isEqualTo(OVERLAPS);
    }

    @Test
    void filesWithoutACommonDayOverlapIfTheDayIsNoPartOfTheKey() {
        shared.add(List.of(new FileRows("a", none(1)), new FileRows("b", none(1))));

        assertThat(shared.relation("a", plain(1, 2), "b", plain(3, 4))).isEqualTo(OVERLAPS);
        assertThat(shared.relation("b", plain(3, 4), "a", plain(1, 2))).isEqualTo(OVERLAPS);
    }

    @Test
    void eachPairOfThreeFilesIsCountedAlone() {
        shared.add(List.of(new FileRows("a", none(2)), new FileRows("b", none(2)), new FileRows("c", none(1))));

        assertThat(shared.relation("a", plain(5, 5), "b", plain(5, 5, 6))).isEqualTo(OVERLAPS);
        assertThat(shared.relation("b", plain(5, 5, 6), "c", plain(5, 7))).isEqualTo(SEEMS_TO_FOLLOW);
    }

    private static ExportFile balanced(int... days) {
        return file(Optional.of(BigDecimal.TEN), days);
    }

    private static ExportFile plain(int... days) {
        return file(Optional.empty(), days);
    }

    private static ExportFile file(Optional<BigDecimal> balance, int... days) {
        ExportFile file = new ExportFile();
        for (int day : days) {
            file.add(SampleDelivery.row("k"), day, balance);
        }
        return file;
    }

    private static List<Optional<BigDecimal>> balances(String... balances) {
        return Stream.of(balances)
                .map(balance -> Optional.of(new BigDecimal(balance).stripTrailingZeros()))
                .toList();
    }

    private static List<Optional<BigDecimal>> none(int rows) {
        return Stream.generate(Optional::<BigDecimal>empty).limit(rows).toList();
    }

    /** An organisation that delivers one row in 20,000 files must not exhaust the memory of a run. */
    @Test
    void pairsOfFilesAreBounded() {
        List<FileRows> files = IntStream.range(0, 20_000)
                .mapToObj(file -> new FileRows("f" + file, none(1)))
                .toList();

        shared.add(files.subList(0, 1_000));
        assertThat(shared.isTooLarge()).isFalse();
        assertThat(shared.filesWithRowsOf("f0")).hasSize(999);

        shared.add(files);
        shared.add(files);
        assertThat(shared.isTooLarge()).isTrue();
        assertThat(shared.relation("f0", plain(1, 5), "f1", plain(1, 5))).isEqualTo(SEEMS_TO_FOLLOW);
        assertThat(shared.filesWithRowsOf("f0")).isEmpty();
    }

    @Test
    void pairsOfFilesWithEqualBalancesAreBounded() {
        List<FileRows> files = IntStream.range(0, 20_000)
                .mapToObj(file -> new FileRows("f" + file, balances("7")))
                .toList();

        IntStream.range(0, 100).forEach(row -> shared.add(files));

        assertThat(shared.isTooLarge()).isTrue();
        assertThat(shared.relation("f0", balanced(1, 5), "f1", balanced(1, 5))).isEqualTo(SEEMS_TO_FOLLOW);
    }
}
