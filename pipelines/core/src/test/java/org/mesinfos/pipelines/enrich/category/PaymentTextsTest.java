package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
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

    @Test
    void differsByEachValue() throws ReflectiveOperationException {
        Constructor<?> constructor = PaymentTexts.class.getDeclaredConstructors()[0];
        Object[] values = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", 1};
        Object payment = constructor.newInstance(values);

        assertThat(constructor.newInstance(values.clone())).isEqualTo(payment).hasSameHashCodeAs(payment);
        for (int component = 0; component < values.length; component++) {
            Object[] others = values.clone();
            others[component] = values[component] instanceof Integer ? Integer.valueOf(-1) : null;
            assertThat(constructor.newInstance(others))
                    .as("component %d", component)
                    .isNotEqualTo(payment);
        }
    }
}
