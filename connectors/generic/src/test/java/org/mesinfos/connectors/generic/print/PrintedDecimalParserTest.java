package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;

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

    @ParameterizedTest
    @CsvSource({"316.77dr, DEBIT", "316.77DR, DEBIT", "316.77cr, CREDIT", "316.77D, DEBIT"})
    void marksMayDirectlyFollowTheirNumber(String printed, Sign sign) {
        assertThat(parse(printed, "Reed")).map(PrintedDecimal::sign).contains(sign);
    }

    @Test
    void otherLettersDirectlyAfterANumberAreNoMarks() {
        assertThat(parse("316.77d", "Reed")).isEmpty();
    }

    @Test
    void lettersBeforeANumberAreACurrencyOnlyBesideCents() {
        assertThat(parse("RM12.00", "Reed")).map(PrintedDecimal::currency).contains(Optional.of("MYR"));
        assertThat(parse("RM4410", "Reed")).isEmpty();
        assertThat(parse("R4410", "Reed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6Ft", "S/4410", "RM4410", "12KSh"})
    void numbersWithoutCentsBesideAbbreviationsAreNoAmounts(String printed) {
        assertThat(parse(printed, "Reed")).isEmpty();
    }

    @Test
    void abbreviationsApartAreCurrenciesOnlyOfCents() {
        assertThat(prefixed("RM", "1204")).isEmpty();
        assertThat(prefixed("RM", "1204.00")).map(PrintedDecimal::currency).contains(Optional.of("MYR"));
        assertThat(parse("1204", "Ft")).map(PrintedDecimal::currency).contains(Optional.empty());
        assertThat(parse("1204,00", "Ft")).map(PrintedDecimal::currency).contains(Optional.of("HUF"));
    }

    private static Optional<PrintedDecimal> prefixed(String prefix, String number) {
        return PrintedDecimalParser.parseAt(List.of(new PdfWord(prefix, 0, 12), new PdfWord(number, 15, 40)), 0)
                .map(PrintedDecimalParser.DecimalMatch::value);
    }
}
