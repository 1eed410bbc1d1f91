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
        assertThat(GeneratedProse.allocationGrowth(110, StatementHypotheses::bestStatement))
                .isLessThan(2.4);
    }
}
