package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedIbanTest {

    @Test
    void ignoresTaxNumberBeforeIban() {
        assertThat(PrintedIban.find("USt-IdNr. DE123456789 IBAN DE89 3704 0044 0532 0130 00"))
                .contains("DE89 3704 0044 0532 0130 00");
        assertThat(PrintedIban.find("USt-IdNr. DE123456789 IBAN DE88 3704 0044 0532 0130 00"))
                .as("with wrong check digits")
                .contains("DE88 3704 0044 0532 0130 00");
    }

    @Test
    void takesNoOtherTextThatBeginsLikeAnIban() {
        assertThat(PrintedIban.find("GARAGE SE14VALLEROCHE"))
                .as("number and town")
                .isEmpty();
        assertThat(PrintedIban.find("ROSEAU FR17ZZZ884301 1204 7731 88 0012 9"))
                .as("creditor identifier")
                .isEmpty();
        assertThat(PrintedIban.find("REF QX12 3456 7890 1234 5678"))
                .as("no country")
                .isEmpty();
    }

    @Test
    void takesMaskedNumbersOfTheLengthOfTheirCountry() {
        assertThat(PrintedIban.find("IBAN FR76 XXXX XXXX XXXX XXXX XXXX 123 BIC"))
                .contains("FR76 XXXX XXXX XXXX XXXX XXXX 123");
    }
}
