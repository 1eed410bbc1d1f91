package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.print.LongProse;

class LongProseStatementTest {

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(LongProse.growth(110, Readings::best)).isLessThan(2.4);
    }
}
