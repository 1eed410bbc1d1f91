package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.store.catalog.DecisionKind.Exclusion;

/** The decision with the highest number applies to a delivery, in whatever order the decisions are read. */
final class DecisionsTest {

    private static final String DELIVERY = "ab".repeat(32);

    private static final Decision HOLD = new Decision("bank", DELIVERY, DecisionKind.HOLD, 1, "too few rows");
    private static final Decision REFUSE = new Decision("bank", DELIVERY, DecisionKind.REFUSE, 2, "wrong month");
    private static final Decision APPROVE = new Decision("bank", DELIVERY, DecisionKind.APPROVE, 3, "");

    @Test
    void highestNumberApplies() {
        assertThat(Decisions.of(List.of(REFUSE, HOLD)).excluded())
                .containsExactlyEntriesOf(
                        Map.of(DELIVERY, new ExcludedDelivery(DELIVERY, "bank", Exclusion.REFUSED, "wrong month")));
        Decisions approved = Decisions.of(List.of(APPROVE, HOLD, REFUSE));
        assertThat(approved.excluded()).isEmpty();
        assertThat(approved.isAccepted(DELIVERY)).isTrue();
        assertThat(approved.next("bank", DELIVERY, DecisionKind.RETRACT, "wrong file"))
                .isEqualTo(new Decision("bank", DELIVERY, DecisionKind.RETRACT, 4, "wrong file"));
    }

    @Test
    void jsonKeepsTheDecisionAndNamesItsFile() {
        assertThat(Decision.fromJson(HOLD.toJson())).isEqualTo(HOLD);
        assertThat(HOLD.path()).matches("decisions/[0-9a-f]{32}\\.json").isNotEqualTo(REFUSE.path());
    }

    @Test
    void decisionOfARunThatAcceptsADeliveryKeepsItsReason() {
        Decision accept = new Decision("bank", DELIVERY, DecisionKind.ACCEPT, 4, "stale");

        Decisions decisions = Decisions.of(List.of(HOLD)).with(List.of(accept));

        assertThat(decisions.acceptedByRuns()).containsExactly(Map.entry(DELIVERY, "stale"));
        assertThat(decisions.isAccepted(DELIVERY)).isTrue();
        assertThat(decisions.latest(DELIVERY)).contains(accept);
        assertThat(decisions.all()).containsExactly(HOLD, accept);
        assertThat(decisions.with(List.of(REFUSE, accept)).all()).containsExactly(HOLD, REFUSE, accept);
        assertThat(Decisions.of(List.of(HOLD)).acceptedByRuns()).isEmpty();
    }

    @Test
    void deliveryWithoutADecisionIsNeitherAcceptedNorExcluded() {
        assertThat(Decisions.NONE.isAccepted(DELIVERY)).isFalse();
        assertThat(Decisions.NONE.excluded()).isEmpty();
        assertThat(Decisions.NONE.next("bank", DELIVERY, DecisionKind.HOLD, "too few rows"))
                .isEqualTo(HOLD);
    }

    @Test
    void operatorReadsTheDetailsIfThereAreAny() {
        Decision detailed = Decisions.NONE.next("bank", DELIVERY, DecisionKind.HOLD, "too few rows", "3 of 90");

        assertThat(Decision.fromJson(detailed.toJson())).isEqualTo(detailed);
        assertThat(Decisions.of(List.of(detailed)).excluded().get(DELIVERY).explanation())
                .isEqualTo("3 of 90");
        assertThat(Decisions.of(List.of(HOLD)).excluded().get(DELIVERY).explanation())
                .isEqualTo("too few rows");
    }
}
