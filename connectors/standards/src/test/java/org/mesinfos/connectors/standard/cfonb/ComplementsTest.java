package org.mesinfos.connectors.standard.cfonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.cfonb.Records.statement;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

class ComplementsTest {

    private static final String DEBIT = "0000000000500}";
    private static final String CREDIT = "0000000000500{";

    @Test
    void joinsFreeLabelsAndRemittanceInformation() throws IOException {
        BankTransaction movement = statement()
                .movement("A", DEBIT)
                .complement("LIB", "FIRST")
                .complement("LIB", "SECOND")
                .complement("   ", "THIRD")
                .complement("LCC", "INVOICE")
                .complement("LC2", "OF MAY")
                .complement("LCS", "RF01A")
                .movement();
        assertThat(movement.getLabelDetail()).isEqualTo("FIRST\nSECOND\nTHIRD");
        assertThat(movement.getRemittanceInformation()).isEqualTo("INVOICE\nOF MAY");
        assertThat(movement.getStructuredReference()).isEqualTo("RF01A");
        assertThat(movement.getAdditional()).isEmpty();
    }

    @Test
    void readsReferences() throws IOException {
        BankTransaction movement = statement()
                .movement("A", DEBIT)
                .complement("RCN", "E2E-1" + " ".repeat(30) + "SALA")
                .complement("RCN", "E2E-2" + " ".repeat(30) + "Some purpose")
                .complement("RUM", "M-1" + " ".repeat(32) + "RCUR")
                .complement("IBE", "FR12ZZZ123456" + " ".repeat(22) + "SEPA")
                .complement("REF", "B-1")
                .complement("RET", "MD06 OTHER")
                .movement();
        assertThat(movement.getEndToEndId()).isEqualTo("E2E-1");
        assertThat(movement.getPurposeCode()).isEqualTo("SALA");
        assertThat(movement.getMandateId()).isEqualTo("M-1");
        assertThat(movement.getCreditorId()).isEqualTo("FR12ZZZ123456");
        assertThat(movement.getBankReference()).isEqualTo("B-1");
        assertThat(movement.getReturnReason()).isEqualTo("MD06");
        assertThat(movement.getAdditional())
                .isEqualTo(
                        Map.of("05.RCN", "E2E-2\nSome purpose", "05.RUM", "RCUR", "05.IBE", "SEPA", "05.RET", "OTHER"));
    }

    @Test
    void takesThePayeeOfADebitAndThePayerOfACreditForTheOtherParty() throws IOException {
        BankTransaction debit = both(DEBIT);
        assertThat(debit.getCounterpartyName()).isEqualTo("PAYEE");
        assertThat(debit.getCounterpartyAccount()).isEqualTo("7");
        assertThat(debit.getAdditional()).isEqualTo(Map.of("05.NPY", "PAYER"));
        BankTransaction credit = both(CREDIT);
        assertThat(credit.getCounterpartyName()).isEqualTo("PAYER");
        assertThat(credit.getAdditional()).isEqualTo(Map.of("05.NBE", "PAYEE"));
    }

    private static BankTransaction both(String amount) throws IOException {
        return statement()
                .movement("A", amount)
                .complement("NPY", "PAYER")
                .complement("NBE", "PAYEE")
                .complement("CBE", "7")
                .movement();
    }

    @Test
    void takesTheOnlyPartyForTheOtherOne() throws IOException {
        BankTransaction movement = statement()
                .movement("A", DEBIT)
                .complement("NPY", "INTERNET")
                .complement("NPO", "FAMILY")
                .complement("CPY", "FR7630099000010000990012344")
                .movement();
        assertThat(movement.getCounterpartyName()).isEqualTo("INTERNET");
        assertThat(movement.getUltimateCounterpartyName()).isEqualTo("FAMILY");
        assertThat(movement.getCounterpartyIban()).isEqualTo("FR7630099000010000990012344");
    }

    @Test
    void readsOriginalAmountRateAndFees() throws IOException {
        BankTransaction movement = statement()
                .movement("A", DEBIT)
                .complement("MMO", "USD200000000005401" + "400000010802")
                .complement("FEE", "EUR200000000000050")
                .movement();
        assertThat(movement.getOriginalAmount()).isEqualByComparingTo("-54.01");
        assertThat(movement.getOriginalCurrency()).isEqualTo("USD");
        assertThat(movement.getExchangeRate()).isEqualByComparingTo("1.0802");
        assertThat(movement.getFees()).isEqualByComparingTo("0.50");
        assertThat(movement.getAdditional()).isEmpty();
    }

    @Test
    void keepsAmountsThatCannotBeReadAndUnknownQualifiers() throws IOException {
        BankTransaction movement = statement()
                .movement("A", DEBIT)
                .complement("MMO", "US DOLLARS 54")
                .complement("FEE", "USD200000000000050")
                .complement("IPY", "123" + " ".repeat(32) + "SIRET")
                .complement("XYZ", "ONE")
                .complement("XYZ", "TWO")
                .movement();
        assertThat(movement.getAdditional())
                .isEqualTo(Map.of(
                        "05.MMO", "US DOLLARS 54",
                        "05.FEE", "USD200000000000050",
                        "05.IPY", "123\nSIRET",
                        "05.XYZ", "ONE\nTWO"));
    }

    @Test
    void rejectsAMovementWithComplementsWithoutEnd() throws IOException {
        Records records = statement().movement("A", DEBIT);
        for (int i = 0; i <= OpenMovement.LIMIT; i++) {
            records.complement("LIB", "A");
        }
        assertThat(records.newBalance(CREDIT).rejections())
                .containsExactly(
                        "line 2, 05: found more complements than the limit, expected at most 1000 (TOO_LARGE)");
    }
}
