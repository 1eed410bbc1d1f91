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
    void removesSpaces() {
        assertThat(PrintedIban.withoutSpaces("DE89 3704 0044 0532 0130 00")).isEqualTo("DE89370400440532013000");
    }
}
