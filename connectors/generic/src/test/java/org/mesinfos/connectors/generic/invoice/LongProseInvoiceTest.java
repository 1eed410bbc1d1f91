package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.print.LongProse;

class LongProseInvoiceTest {

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(LongProse.growth(110, PrintedInvoice::of)).isLessThan(2.4);
    }
}
