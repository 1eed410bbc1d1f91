package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.TrustedClasses;

class PaymentTextsTest {

    static {
        TrustedClasses.declare();
    }

    @Test
    void hasEachTextOfATransaction() {
        BankTransaction transaction = new BankTransaction();
        transaction.setCounterpartyName("name");
        transaction.setLabel("label");
        transaction.setLabelDetail("detail");
        transaction.setRemittanceInformation("remittance");
        transaction.setTransactionCode("code");
        transaction.setKind("kind");
        transaction.setMerchantCategoryCode("5411");
        transaction.setPurposeCode("SALA");
        transaction.setCreditorId("creditor");
        transaction.setCounterpartyIban("iban");
        transaction.setAmount(new BigDecimal("-12.5000"));

        assertThat(PaymentTexts.of(transaction))
                .isEqualTo(new PaymentTexts(
                        "name",
                        "label",
                        "detail",
                        "remittance",
                        "code",
                        "kind",
                        "5411",
                        "SALA",
                        "creditor",
                        "iban",
                        -1));
    }

    @Test
    void hasNoSignWithoutAmount() {
        assertThat(PaymentTexts.of(EmptyCollections.fill(new BankTransaction())))
                .isEqualTo(new PaymentTexts(null, null, null, null, null, null, null, null, null, null, 0));
    }
}
