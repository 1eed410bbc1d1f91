package org.mesinfos.connectors.standard.cfonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.cfonb.CfonbRecords.statement;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

class CfonbComplementsTest {

    private static final String DEBIT = "0000000000500}";
    private static final String CREDIT = "0000000000500{";

    @Test
    void joinsLabelsAndRemittanceInformation() throws IOException {
        BankTransaction transaction = statement()
                .transaction("A", DEBIT)
                .complement("LIB", "FIRST")
                .complement("LIB", "SECOND")
                .complement("   ", "THIRD")
                .complement("LCC", "INVOICE")
                .complement("LC2", "OF MAY")
                .complement("LCS", "RF01A")
                .transaction();
        assertThat(transaction.getLabelDetail()).isEqualTo("FIRST\nSECOND\nTHIRD");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("INVOICE\nOF MAY");
        assertThat(transaction.getStructuredReference()).isEqualTo("RF01A");
        assertThat(transaction.getAdditional()).isEmpty();
    }

    @Test
    void readsReferences() throws IOException {
        BankTransaction transaction = statement()
                .transaction("A", DEBIT)
                .complement("RCN", "E2E-1" + " ".repeat(30) + "SALA")
                .complement("RCN", "E2E-2" + " ".repeat(30) + "Some purpose")
                .complement("RUM", "M-1" + " ".repeat(32) + "RCUR")
                .complement("IBE", "FR12ZZZ123456" + " ".repeat(22) + "SEPA")
                .complement("REF", "B-1")
                .complement("RET", "MD06 OTHER")
                .transaction();
        assertThat(transaction.getEndToEndId()).isEqualTo("E2E-1");
        assertThat(transaction.getPurposeCode()).isEqualTo("SALA");
        assertThat(transaction.getMandateId()).isEqualTo("M-1");
        assertThat(transaction.getCreditorId()).isEqualTo("FR12ZZZ123456");
        assertThat(transaction.getBankReference()).isEqualTo("B-1");
        assertThat(transaction.getReturnReason()).isEqualTo("MD06");
        assertThat(transaction.getAdditional())
                .isEqualTo(
                        Map.of("05.RCN", "E2E-2\nSome purpose", "05.RUM", "RCUR", "05.IBE", "SEPA", "05.RET", "OTHER"));
    }

    @Test
    void usesPayeeOfDebitAndPayerOfCreditAsCounterparty() throws IOException {
        BankTransaction debit = transactionWithBothParties(DEBIT);
        assertThat(debit.getCounterpartyName()).isEqualTo("PAYEE");
        assertThat(debit.getCounterpartyAccount()).isEqualTo("7");
        assertThat(debit.getAdditional()).isEqualTo(Map.of("05.NPY", "PAYER"));
        BankTransaction credit = transactionWithBothParties(CREDIT);
        assertThat(credit.getCounterpartyName()).isEqualTo("PAYER");
        assertThat(credit.getAdditional()).isEqualTo(Map.of("05.NBE", "PAYEE"));
    }

    private static BankTransaction transactionWithBothParties(String amount) throws IOException {
        return statement()
                .transaction("A", amount)
                .complement("NPY", "PAYER")
                .complement("NBE", "PAYEE")
                .complement("CBE", "7")
                .transaction();
    }

    @Test
    void usesSinglePartyAsCounterparty() throws IOException {
        BankTransaction transaction = statement()
                .transaction("A", DEBIT)
                .complement("NPY", "INTERNET")
                .complement("NPO", "FAMILY")
                .complement("CPY", "FR7630099000010000990012344")
                .transaction();
        assertThat(transaction.getCounterpartyName()).isEqualTo("INTERNET");
        assertThat(transaction.getUltimateCounterpartyName()).isEqualTo("FAMILY");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("FR7630099000010000990012344");
    }

    @Test
    void readsOriginalAmountExchangeRateAndFees() throws IOException {
        BankTransaction transaction = statement()
                .transaction("A", DEBIT)
                .complement("MMO", "USD200000000005401" + "400000010802")
                .complement("FEE", "EUR200000000000050")
                .transaction();
        assertThat(transaction.getOriginalAmount()).isEqualByComparingTo("-54.01");
        assertThat(transaction.getOriginalCurrency()).isEqualTo("USD");
        assertThat(transaction.getExchangeRate()).isEqualByComparingTo("1.0802");
        assertThat(transaction.getFees()).isEqualByComparingTo("0.50");
        assertThat(transaction.getAdditional()).isEmpty();
    }

    @Test
    void keepsInvalidAmountsAndUnknownQualifiers() throws IOException {
        BankTransaction transaction = statement()
                .transaction("A", DEBIT)
                .complement("MMO", "US DOLLARS 54")
                .complement("FEE", "USD200000000000050")
                .complement("IPY", "123" + " ".repeat(32) + "SIRET")
                .complement("XYZ", "ONE")
                .complement("XYZ", "TWO")
                .transaction();
        assertThat(transaction.getAdditional())
                .isEqualTo(Map.of(
                        "05.MMO", "US DOLLARS 54",
                        "05.FEE", "USD200000000000050",
                        "05.IPY", "123\nSIRET",
                        "05.XYZ", "ONE\nTWO"));
    }

    @Test
    void rejectsTransactionWithTooManyComplements() throws IOException {
        CfonbRecords records = statement().transaction("A", DEBIT);
        for (int i = 0; i <= CfonbTransactionGroup.MAX_COMPLEMENTS; i++) {
            records.complement("LIB", "A");
        }
        assertThat(records.newBalance(CREDIT).rejections())
                .containsExactly(
                        "line 2, 05: found more complements than the limit, expected at most 1000 (TOO_LARGE)");
    }
}
