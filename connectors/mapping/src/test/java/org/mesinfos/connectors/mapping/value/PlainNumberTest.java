package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlainNumberTest {

    @Property
    void writesEqualNumbersIdentically(@ForAll BigDecimal number) {
        StringBuilder written = new StringBuilder();
        PlainNumber.append(written, number);
        String expected =
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        assertThat(written.toString()).isEqualTo(expected);
    }
}
