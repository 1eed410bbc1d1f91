package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

final class TransactionTraitsTest {

    private static final double NO_COMMON_WORD = 3;

    @Test
    void aTransactionWithoutAccountDateOrAmountHasNoTraits() {
        assertThat(Traits.of(transaction(t -> {}))).isPresent();
        assertThat(Traits.of(transaction(t -> t.setAmount(null)))).isEmpty();
        assertThat(Traits.of(transaction(t -> t.setBookingDate(null)))).isEmpty();
        assertThat(Traits.of(transaction(t -> t.setAccountNumber(null)))).isEmpty();
    }

    @Test
    void theAccountHasEachDeliveredNameOnce() {
        assertThat(traits(t -> {
                            t.setIban("FR76 3000 4000 0500 0001 2345 678");
                            t.setSubject("FR7630004000050000012345678");
                            t.setSubjectKind(SubjectKind.ACCOUNT);
                        })
                        .names())
                .containsExactly("FR7630004000050000012345678", "0012345");
        assertThat(traits(t -> {
                            t.setSubject("30004-00005 0012345");
                            t.setSubjectKind(SubjectKind.ACCOUNT);
                        })
                        .names())
                .containsExactly("0012345", "30004000050012345");
    }

    @Test
    void aCustomerIsNoAccountUnlessNoneIsDelivered() {
        Consumer<BankTransaction> ofCustomer = t -> {
            t.setSubject("c-1");
            t.setSubjectKind(SubjectKind.CUSTOMER);
        };
        assertThat(traits(ofCustomer).names()).containsExactly("0012345");
        assertThat(traits(ofCustomer.andThen(t -> t.setAccountNumber(null))).names())
                .containsExactly("C1");
    }

    @Test
    void equalAmountsHaveOneBlockWhateverTheirScale() {
        assertThat(traits(t -> t.setAmount(new BigDecimal("-12.5000"))).block()).isEqualTo("-12.5");
        assertThat(traits(t -> t.setAmount(new BigDecimal("100.0000"))).block()).isEqualTo("100");
    }

    @Test
    void theDateIsThatOfTheBookingThenOfTheValueThenOfTheOperation() {
        assertThat(traits(t -> {
                            t.setValueDate(LocalDate.of(2024, 1, 3));
                            t.setOperationDate(LocalDate.of(2024, 1, 1));
                        })
                        .day())
                .isEqualTo(LocalDate.of(2024, 1, 2).toEpochDay());
        assertThat(traits(t -> {
                            t.setBookingDate(null);
                            t.setValueDate(LocalDate.of(2024, 1, 3));
                            t.setOperationDate(LocalDate.of(2024, 1, 1));
                        })
                        .day())
                .isEqualTo(LocalDate.of(2024, 1, 3).toEpochDay());
        assertThat(traits(t -> {
                            t.setBookingDate(null);
                            t.setOperationDate(LocalDate.of(2024, 1, 1));
                        })
                        .day())
                .isEqualTo(LocalDate.of(2024, 1, 1).toEpochDay());
    }

    @Test
    void allTextsOfATransactionAreCompared() {
        assertThat(traits(t -> {
                            t.setLabel("Virement");
                            t.setLabelDetail("Loyer");
                            t.setCounterpartyName("Agence");
                            t.setRemittanceInformation("Mars");
                        })
                        .text())
                .isEqualTo("VIREMENT LOYER AGENCE MARS");
    }

    @Test
    void valuesThatContradictExcludeOneEvent() {
        assertThat(cost(t -> t.setCurrency("EUR"), t -> t.setCurrency("USD"))).isInfinite();
        assertThat(cost(t -> t.setCardSuffix("1234"), t -> t.setCardSuffix("9876")))
                .isInfinite();
        assertThat(cost(t -> t.setEndToEndId("A1"), t -> t.setEndToEndId("A2"))).isInfinite();
        assertThat(cost(t -> t.setCounterpartyIban("FR7630004000050000012345678"), t -> t.setCounterpartyIban("FR14")))
                .isInfinite();
    }

    @Test
    void clearlyDifferentNamesOfCounterpartiesExcludeOneEvent() {
        assertThat(cost(named("Jean Dupont"), named("Boulangerie Martin"))).isInfinite();
        assertThat(cost(named("Jean Dupont"), named("M DUPONT JEAN"))).isFinite();
        assertThat(cost(named("Jean Dupont"), t -> t.setLabel("BOULANGERIE MARTIN")))
                .isFinite();
    }

    @Test
    void aLabelOrTheUltimateCounterpartyMayRepeatTheNameOfTheOtherSource() {
        assertThat(cost(named("Jean Dupont"), named("Boulangerie Martin").andThen(t -> t.setLabel("VIR J DUPONT"))))
                .isFinite();
        assertThat(cost(
                        named("Jean Dupont"),
                        named("Boulangerie Martin").andThen(t -> t.setUltimateCounterpartyName("DUPONT JEAN"))))
                .isFinite();
    }

    @Test
    void namesExcludeNothingIfAnIdentifierOrTheBalanceAgrees() {
        assertThat(costOfDifferentNames(t -> t.setCounterpartyIban("FR7630004000050000012345678")))
                .isEqualTo(NO_COMMON_WORD);
        assertThat(costOfDifferentNames(t -> t.setEndToEndId("A1"))).isEqualTo(NO_COMMON_WORD - 4);
        assertThat(costOfDifferentNames(t -> t.setBankReference("R1"))).isEqualTo(NO_COMMON_WORD - 4);
        assertThat(costOfDifferentNames(t -> t.setBalanceAfter(BigDecimal.ONE))).isEqualTo(NO_COMMON_WORD - 3);
    }

    private static double costOfDifferentNames(Consumer<BankTransaction> agreement) {
        return cost(
                named("Jean Dupont").andThen(agreement),
                named("Boulangerie Martin").andThen(agreement));
    }

    private static Consumer<BankTransaction> named(String counterparty) {
        return transaction -> transaction.setCounterpartyName(counterparty);
    }

    @Test
    void aValueThatOneSideLacksIsNoEvidence() {
        assertThat(cost(t -> t.setCurrency("EUR"), t -> {})).isEqualTo(NO_COMMON_WORD);
        assertThat(cost(t -> t.setEndToEndId("NOTPROVIDED"), t -> t.setEndToEndId("A2")))
                .isEqualTo(NO_COMMON_WORD);
    }

    @Test
    void referencesOfBanksDifferBetweenSources() {
        assertThat(cost(t -> t.setBankReference("R1"), t -> t.setBankReference("R2")))
                .isEqualTo(NO_COMMON_WORD);
    }

    @Test
    void anEqualReferenceOrBalanceReducesTheCost() {
        assertThat(cost(t -> t.setEndToEndId("A1"), t -> t.setEndToEndId("a1"))).isEqualTo(NO_COMMON_WORD - 4);
        assertThat(cost(t -> t.setBankReference("R1"), t -> t.setBankReference("R1")))
                .isEqualTo(NO_COMMON_WORD - 4);
        assertThat(cost(
                        t -> t.setBalanceAfter(new BigDecimal("10.5")),
                        t -> t.setBalanceAfter(new BigDecimal("10.5000"))))
                .isEqualTo(NO_COMMON_WORD - 3);
        assertThat(cost(t -> t.setBalanceAfter(BigDecimal.ONE), t -> t.setBalanceAfter(BigDecimal.TEN)))
                .isEqualTo(NO_COMMON_WORD + 1);
    }

    @Test
    void halfOfTheWordsInCommonCostNothing() {
        assertThat(cost(t -> t.setLabel("CAFE GARE"), t -> t.setLabel("CAFE PORT LONG")))
                .isEqualTo(0);
        assertThat(cost(t -> t.setLabel("CAFE GARE RUES LACS"), t -> t.setLabel("CAFE PORT LONG TARD")))
                .isEqualTo(NO_COMMON_WORD / 2);
    }

    @Test
    void identifiersAndBalancesAreReferences() {
        assertThat(traits(t -> {
                            t.setEndToEndId("a 1");
                            t.setBankReference("r-1");
                            t.setBalanceAfter(new BigDecimal("10.5000"));
                        })
                        .references())
                .containsExactly("id A1", "bank R1", "balance 10.5");
        assertThat(traits(t -> {}).references()).isEmpty();
    }

    private static double cost(Consumer<BankTransaction> one, Consumer<BankTransaction> other) {
        double cost = traits(one).cost(traits(other), new NameComparison());
        assertThat(traits(other).cost(traits(one), new NameComparison())).isEqualTo(cost);
        return cost;
    }

    private static Traits traits(Consumer<BankTransaction> change) {
        return Traits.of(transaction(change)).orElseThrow();
    }

    private static BankTransaction transaction(Consumer<BankTransaction> change) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAccountNumber("0012345");
        transaction.setBookingDate(LocalDate.of(2024, 1, 2));
        transaction.setAmount(new BigDecimal("-12.5000"));
        change.accept(transaction);
        return transaction;
    }
}
