package org.mesinfos.connectors.standard.orderpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PrintedPriceTest {

    @Test
    void readsSignsAndCodesOfCurrenciesBeforeAndAfterTheAmount() {
        assertThat(PrintedPrice.of("$1,234.50")).contains(new PrintedPrice(new BigDecimal("1234.50"), "$"));
        assertThat(PrintedPrice.of("EUR 1.234,50")).contains(new PrintedPrice(new BigDecimal("1234.50"), "EUR"));
        assertThat(PrintedPrice.of("12,00 €")).contains(new PrintedPrice(new BigDecimal("12.00"), "€"));
    }

    @Test
    void readsNegativeAmounts() {
        assertThat(PrintedPrice.of("-$3.00")).contains(new PrintedPrice(new BigDecimal("-3.00"), "$"));
        assertThat(PrintedPrice.of("EUR -3,00")).contains(new PrintedPrice(new BigDecimal("-3.00"), "EUR"));
    }

    @Test
    void refusesOtherTexts() {
        assertThat(PrintedPrice.of("12.00")).isEmpty();
        assertThat(PrintedPrice.of("$12")).isEmpty();
        assertThat(PrintedPrice.of("$12.00 EUR")).isEmpty();
        assertThat(PrintedPrice.of("($2.00/lb)")).isEmpty();
    }
}
