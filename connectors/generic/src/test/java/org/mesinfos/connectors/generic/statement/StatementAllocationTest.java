package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.print.GeneratedProse;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;

@Tag("slow")
class StatementAllocationTest {

    @Test
    void allocatesLinearlyForLongProse() {
        // From some number of pages on, prose suits one more hypothesis, which costs as much as the others together.
        // With four times
        // as many pages, a cost that grows with the square is sixteen times as high.
        assertThat(GeneratedProse.allocationGrowth(28, 4, StatementHypotheses::bestStatement))
                .isLessThan(8);
    }
}
