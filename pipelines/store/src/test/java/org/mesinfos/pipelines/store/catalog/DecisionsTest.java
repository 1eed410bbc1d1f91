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
}
