package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.SubjectKind;

/** Names by which a transaction states its account. */
class AccountNamesTest {

    @Test
    void ibanComesBeforeTheNumberAndTheAccountOfTheRow() {
        BankTransaction transaction = transaction(SubjectKind.ACCOUNT, "30004-12345");
        transaction.setIban("FR76 3000 4000");
        transaction.setAccountNumber("12 345");

        assertThat(AccountNames.of(transaction)).containsExactly("FR7630004000", "12345", "3000412345");
    }

    @Test
    void equalAndBlankNamesAreLeftOut() {
        BankTransaction transaction = transaction(SubjectKind.ACCOUNT, "12345");
        transaction.setIban(" ");
        transaction.setAccountNumber("123 45");

        assertThat(AccountNames.of(transaction)).containsExactly("12345");
    }

    @Test
    void subjectOfAnotherKindIsNoAccount() {
        assertThat(AccountNames.of(transaction(SubjectKind.CUSTOMER, "C1"))).isEmpty();
    }

    private static BankTransaction transaction(SubjectKind kind, String subject) {
        BankTransaction transaction = new BankTransaction();
        Envelope.setSubject(transaction, kind, subject);
        return transaction;
    }
}
