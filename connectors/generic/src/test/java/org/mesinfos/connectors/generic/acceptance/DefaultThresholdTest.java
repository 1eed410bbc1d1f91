package org.mesinfos.connectors.generic.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader;

/** Confidence of readings without proof, and the default threshold among them. */
class DefaultThresholdTest {

    private static List<FactEvidence> grounds(Fact fact, Proof proof) {
        List<FactEvidence> grounds = new ArrayList<>(Stream.of(Evidence.values())
                .map(evidence -> FactEvidence.of(fact, evidence))
                .toList());
        grounds.add(FactEvidence.of(fact, proof));
        return grounds;
    }

    private static Stream<Acceptance> unprovenReadings() {
        return grounds(Fact.AMOUNT, Proof.BALANCE_CHAIN).stream()
                .flatMap(amount ->
                        grounds(Fact.DATE, Proof.ONLY_FORM).stream().map(date -> new Acceptance(List.of(amount, date))))
                .filter(reading -> !reading.lacking().isEmpty());
    }

    @Test
    void defaultThresholdAdmitsTheseKindsOfEvidenceBesideAProof() {
        assertThat(Stream.of(Evidence.values())
                        .filter(evidence -> new Acceptance(List.of(
                                                FactEvidence.of(Fact.AMOUNT, evidence),
                                                FactEvidence.of(Fact.DATE, Proof.ONLY_FORM)))
                                        .confidence()
                                >= GenericReader.DEFAULT_MIN_CONFIDENCE))
                .containsExactly(
                        Evidence.FEW_BALANCES,
                        Evidence.SIGNED_AMOUNTS,
                        Evidence.INCOMING_OF_ACCOUNT,
                        Evidence.STATED_DIRECTION,
                        Evidence.CHARGE_NAMES,
                        Evidence.FEW_WORDS,
                        Evidence.SOLE_AMOUNTS,
                        Evidence.ONE_MONTH,
                        Evidence.DAY_FIRST_LANGUAGE,
                        Evidence.DAY_FIRST_COUNTRY,
                        Evidence.DAY_FIRST_CURRENCY,
                        Evidence.UNDISTINGUISHED_DATES,
                        Evidence.RARE_VALUE_DATES,
                        Evidence.FIRST_DATES);
    }

    @Test
    void confidenceIsAtMost99Percent() {
        assertThat(new Acceptance(List.of()).confidence()).isEqualTo(99);
    }

    @Test
    void defaultThresholdAdmitsSomeReadingsWithoutProof() {
        assertThat(unprovenReadings().map(Acceptance::confidence))
                .anyMatch(confidence -> confidence > GenericReader.DEFAULT_MIN_CONFIDENCE);
    }
}
