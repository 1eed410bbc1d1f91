package org.mesinfos.connectors.standard.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers that are IBANs of their country. */
final class IbanFormatTest {

    @Test
    void hasTheLengthAndTheCharactersOfItsCountry() {
        assertThat(IbanFormat.isWellFormed("DE89 3704 0044 0532 0130 00")).isTrue();
        assertThat(IbanFormat.isWellFormed("DE88370400440532013000"))
                .as("check digits are another question")
                .isTrue();
        assertThat(IbanFormat.isWellFormed("FR76XXXXXXXXXXXXXXXXXXXX123"))
                .as("masked digits")
                .isTrue();
        assertThat(IbanFormat.isWellFormed("DE8937040044053201300"))
                .as("a digit less")
                .isFalse();
        assertThat(IbanFormat.isWellFormed("DE89370400440532O13000"))
                .as("a letter among digits")
                .isFalse();
        assertThat(IbanFormat.isWellFormed("DEA9370400440532013000"))
                .as("a letter among check digits")
                .isFalse();
        assertThat(IbanFormat.isWellFormed("QX12345678901234567890"))
                .as("no country")
                .isFalse();
        assertThat(IbanFormat.isWellFormed("US12345678901234567890"))
                .as("a country without IBANs")
                .isFalse();
        assertThat(IbanFormat.isWellFormed("DE8")).isFalse();
        assertThat(IbanFormat.isWellFormed("")).isFalse();
    }

    @Test
    void isValidOnlyWithTheLengthOfItsCountry() {
        assertThat(IbanFormat.isValid("DE89370400440532013000")).isTrue();
        assertThat(IbanFormat.isValid("DE88370400440532013000"))
                .as("check digits")
                .isFalse();
        assertThat(IbanFormat.isValid("DE863704004405320130"))
                .as("check digits of a number that is too short")
                .isFalse();
    }

    @Test
    void removesSpaces() {
        assertThat(IbanFormat.withoutSpaces("DE89 3704 0044 0532 0130 00")).isEqualTo("DE89370400440532013000");
    }
}
