package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionColumnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Датум трансакције, BOOKING_DATE",
        "Bókunardagur, BOOKING_DATE",
        "Data do lançamento, BOOKING_DATE",
        "Vaxtadagur, VALUE_DATE",
        "Upphæð, AMOUNT",
        "Egresos, DEBIT",
        "出金, DEBIT",
        "Pemasukan, CREDIT",
        "مانده, BALANCE_AFTER",
        "Selite, LABEL"
    })
    void knowsNamesInManyLanguages(String name, TransactionColumnRole role) {
        assertThat(TransactionColumnNames.meaning(name).orElseThrow().role()).isEqualTo(role);
    }
}
