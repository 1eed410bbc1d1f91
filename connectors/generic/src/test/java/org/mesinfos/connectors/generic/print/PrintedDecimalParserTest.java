package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfWord;

class PrintedDecimalParserTest {

    private static Optional<PrintedDecimal> parse(String number, String suffix) {
        return PrintedDecimalParser.parseAt(List.of(new PdfWord(number, 0, 25), new PdfWord(suffix, 28, 48)), 0)
                .map(PrintedDecimalParser.DecimalMatch::value);
    }

    @Test
    void signMayFollowTheCurrency() {
        assertThat(parse("82,21", "EUR-")).hasValueSatisfying(amount -> {
            assertThat(amount.signed()).isEqualByComparingTo("-82.21");
            assertThat(amount.currency()).contains("EUR");
        });
    }

    @Test
    void signAfterAnotherWordIsNotThatOfTheAmount() {
        assertThat(parse("82,21", "REF-")).hasValueSatisfying(amount -> {
            assertThat(amount.signed()).isEqualByComparingTo("82.21");
            assertThat(amount.currency()).isEmpty();
        });
    }
}
