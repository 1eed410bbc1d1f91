package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DoubtsTest {

    /** One field that speaks 3 bits for every pair but those named. */
    private static Evidence evidence(int[]... unlike) {
        return new Evidence() {
            @Override
            public int fields() {
                return 1;
            }

            @Override
            public Ruling compare(int a, int b, float[] bits) {
                boolean differ = Arrays.stream(unlike).anyMatch(pair -> pair[0] == a && pair[1] == b);
                bits[0] = differ ? -20 : 3;
                return Ruling.OPEN;
            }

            @Override
            public double logOdds(float[] bits) {
                return bits[0];
            }
        };
    }

    private static AverageLinkage.Join join(double logOdds, int[] first, int... second) {
        return new AverageLinkage.Join(first, second, logOdds);
    }

    private static double wrong(double alone, Evidence evidence, List<int[]> clusters, AverageLinkage.Join... joins) {
        return new Doubts(evidence, row -> alone)
                .wrongPairs(new AverageLinkage.Outcome(clusters, List.of(joins), List.of()));
    }

    @Test
    void aPairIsAsDoubtfulAsItsOddsWhereEverybodyMayBeAlone() {
        double wrong = wrong(1, evidence(), List.of(new int[] {0, 1}), join(3, new int[] {0}, 1));

        assertThat(wrong).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void aPairIsLessDoubtfulTheFewerRecordsAreAlone() {
        double wrong = wrong(1 / 8.0, evidence(), List.of(new int[] {0, 1}), join(3, new int[] {0}, 1));

        assertThat(wrong).isCloseTo(1 / 65.0, within(1e-9));
    }

    @Test
    void whomARowFitsBesidesMakesItDoubtful() {
        Evidence evidence = evidence(new int[] {0, 2});

        double wrong = wrong(1 / 8.0, evidence, List.of(new int[] {0, 1}, new int[] {2}), join(3, new int[] {0}, 1));

        assertThat(wrong).isCloseTo((1 / 65.0 + 1 / 9.0) / 2, within(0.001));
    }

    @Test
    void theOddsAtTheTimeOfJoiningHoldWhereTheyWereBetter() {
        double wrong = wrong(1, evidence(), List.of(new int[] {0, 1}), join(5, new int[] {0}, 1));

        assertThat(wrong).isCloseTo(1 / 33.0, within(1e-9));
    }

    @Test
    void whatAllRecordsTellHoldsWhereItIsBetter() {
        double wrong = wrong(1, evidence(), List.of(new int[] {0, 1}), join(1, new int[] {0}, 1));

        assertThat(wrong).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void ofTwoClustersOfSeveralRowsTheSmallerOneIsInDoubtAgainstAllOthers() {
        int[] all = {0, 1, 2, 3, 4};

        double wrong = wrong(1 / 8.0, evidence(), List.of(all), join(9, new int[] {0, 1}, 2, 3, 4));

        assertThat(wrong).isCloseTo(6 / 513.0, within(1e-9));
    }
}
