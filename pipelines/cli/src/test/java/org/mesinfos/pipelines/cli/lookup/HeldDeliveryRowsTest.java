package org.mesinfos.pipelines.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HeldDeliveryRowsTest {

    private static final HeldDeliveryRows MARCH = new HeldDeliveryRows(2, Optional.of(LocalDate.of(2024, 3, 1)));
    private static final HeldDeliveryRows JUNE = new HeldDeliveryRows(3, Optional.of(LocalDate.of(2024, 6, 1)));
    private static final HeldDeliveryRows ALWAYS = new HeldDeliveryRows(1, Optional.empty());

    @Test
    void earliestDayApplies() {
        assertThat(JUNE.plus(MARCH)).isEqualTo(new HeldDeliveryRows(5, MARCH.since()));
        assertThat(JUNE.plus(MARCH).sinceText()).isEqualTo(", disputed since 2024-03-01");
    }

    @Test
    void disputeWithoutDateIsOlderThanAny() {
        assertThat(MARCH.plus(ALWAYS)).isEqualTo(new HeldDeliveryRows(3, Optional.empty()));
        assertThat(ALWAYS.sinceText())
                .isEqualTo(", disputed on all days: dates are missing, or a row of a list was rejected");
    }

    @Test
    void countsOneBundleInTheSingular() {
        assertThat(DiffCommand.sum(1)).isEqualTo("1 bundle differs");
        assertThat(DiffCommand.sum(1200)).isEqualTo("1,200 bundles differ");
    }

    @Test
    void countsOneFurtherReferenceInTheSingular() {
        assertThat(HeldCommand.further(1)).isEqualTo("and 1 more reference");
        assertThat(HeldCommand.further(1200)).isEqualTo("and 1,200 more references");
    }
}
