package org.mesinfos.connectors.generic.table.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionColumnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Датум трансакције, OPERATION_DATE",
        "Transaksjonsdato, OPERATION_DATE",
        "Ngày hạch toán, BOOKING_DATE",
        "일자, BOOKING_DATE",
        "Väärtuspäev, VALUE_DATE",
        "Bókunardagur, BOOKING_DATE",
        "Data do lançamento, BOOKING_DATE",
        "Vaxtadagur, VALUE_DATE",
        "Upphæð, AMOUNT",
        "Egresos, DEBIT",
        "出金, DEBIT",
        "Na ťarchu, DEBIT",
        "Väljaminek, DEBIT",
        "Penarikan, DEBIT",
        "Phát sinh nợ, DEBIT",
        "Κατάθεση, CREDIT",
        "Зараховано, CREDIT",
        "जमा, CREDIT",
        "お預入, CREDIT",
        "Pemasukan, CREDIT",
        "مانده, BALANCE_AFTER",
        "الرصيد المتاح, BALANCE_AFTER",
        "餘額(元), BALANCE_AFTER",
        "Motpart, COUNTERPARTY_NAME",
        "Λεπτομέρειες, LABEL",
        "Selite, LABEL",
        "Amount (in EUR), AMOUNT",
        "Amount in, CREDIT",
        "Verbucht, BOOKING_DATE",
        "Vos achats, DEBIT",
        "Vos règlements, CREDIT",
        "Dépenses en devises, ORIGINAL_AMOUNT",
        "Parcela, NOTE"
    })
    void knowsNamesInManyLanguages(String name, TransactionColumnRole role) {
        assertThat(TransactionColumnNames.meaning(name).orElseThrow().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({"bookingdate, BOOKING_DATE", "TRANSACTIONDATE, OPERATION_DATE", "accountnumber, ACCOUNT"})
    void knowsNamesWithoutTheirSpaces(String name, TransactionColumnRole role) {
        assertThat(TransactionColumnNames.meaning(name).orElseThrow().role()).isEqualTo(role);
    }
}
