package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.print.GeneratedProse;

class InvoiceAllocationTest {

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(GeneratedProse.allocationGrowth(110, pages -> PrintedInvoice.extract(pages, Optional.empty())))
                .isLessThan(2.4);
    }
}
