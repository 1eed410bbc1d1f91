package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.enrich.category.Categoriser.Finding;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.TrustedClasses;

class CategoriserTest {

    static {
        TrustedClasses.declare();
    }

    private final Categoriser categoriser = new Categoriser(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CARTE 12/03 CHEZ ODETTE VANNES CB*4411       | ODETTE
                    FACTURE CARTE DU 150224 LE TEMPS PERDU CARTE 4978XXXXXXXX0001 | LE TEMPS PERDU
                    PRLV SEPA COURS DE CHANT ECH/050324          | COURS DE CHANT
                    CARD PAYMENT TO TWO HARBOURS LTD ON 12 MAR   | TWO HARBOURS
                    PAYPAL *WAXANDWICK 4029357733                | WAXANDWICK
                    SQ *THE PAPER KITE BRIGHTON                  | THE PAPER KITE
                    SUMUP *ZUR ALTEN MÜHLE KÖLN                  | ZUR ALTEN MÜHLE
                    KRAFT UND SOHN SAGT DANKE//BERLIN/DE         | KRAFT UND SOHN
                    BEA, Betaalpas DE GROENE VIS 1234,PAS012 NR:AB1234, 12.03.24/17:45 UTRECHT | DE GROENE VIS
                    COMPRA TARJETA 5402XXXXXXXX1234 LA ABUELA SEVILLA | LA ABUELA
                    PAGAMENTO POS 12/03 DA GINO BERGAMO          | DA GINO
                    CORNER STORIES        LUGANO       CHE       | CORNER STORIES
                    4532 05MAR24 CD KITEWORKS LEEDS GB           | KITEWORKS
                    """)
    void extractsNameWithoutSurroundingWords(String label, String name) {
        assertThat(find(movement(label, -1)).name()).contains(name);
    }

    @Test
    void transfersAndCashHaveNoMerchant() {
        assertThat(find(movement("VIR SEPA ANNA LEGRAND", -1)).name()).isEmpty();
        assertThat(find(movement("RETRAIT DAB IKEA NANTES", -1)).name()).isEmpty();
    }

    @Test
    void hasNoCategoryIfNoRuleMatches() {
        assertThat(find(movement("CARTE 12/03 KVT 44", -1)).answer()).isEmpty();
        assertThat(find(movement("MAKKER", -1)).answer()).isEmpty();
        assertThat(find(EmptyCollections.fill(BankTransaction.newBuilder()
                                .setOrganisation("b")
                                .build()))
                        .answer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PAIEMENT CB 0203 LYON AU PETIT ZINC CARTE 12345678 | AU PETIT ZINC
                    PAIEMENT PSC 1210 PARIS 18 MONOPRIX 4122 CARTE 4810 | MONOPRIX
                    BETALING MET DEBETKAART NUMMER 4871 04XX XXXX 1122 DE ZWAAN AALST 03/11/2026 | DE ZWAAN
                    KAUF/DIENSTLEISTUNG VOM 03.11.2026 KARTEN NR. XXXX1122 ZUR LINDE BERN | ZUR LINDE
                    """)
    void skipsTownsAndCardNumbersBeforeTheName(String label, String name) {
        assertThat(find(movement(label, -1)).name()).contains(name);
    }

    @Test
    void wordsSelectTheKindOfProductOfACompany() {
        assertThat(key("DIRECT LINE MOTOR", -1)).contains("vehicle_insurance");
        assertThat(key("ALLIANZ HABITATION", -1)).contains("home_insurance");
        assertThat(key("CB LE MOTOR CLUB", -1)).isEmpty();
        assertThat(key("CONCORDIA HAUSRAT", -1))
                .as("another kind than the usual one")
                .contains("home_insurance");
        assertThat(key("ESSENT GAS EN STROOM", -1)).as("two kinds at once").contains("energy");
        assertThat(key("DIRECT DEBIT BRITISH GAS", -1)).as("a word of the name").contains("energy");
        assertThat(key("PRLV SEPA FNAC ASSURANCE", -1)).contains("insurance");
    }

    @Test
    void cardPaymentToEnergyCompanyIsFuel() {
        assertThat(find(movement("CARTE 12/03 TOTALENERGIES NANTES", -1)).answer())
                .contains(answer("fuel", Rule.MERCHANT));
        assertThat(find(movement("PRLV SEPA TOTALENERGIES", -1)).answer()).contains(answer("energy", Rule.MERCHANT));
        assertThat(find(movement("TOTALENERGIES LAADPAAL", -1)).answer())
                .contains(answer("fuel", Rule.MERCHANT_AND_WORDS));
        assertThat(find(movement("TOTALENERGIES", -1)).answer()).contains(answer("energy", Rule.EITHER_TRADE));
    }

    @Test
    void creditFromMerchantNeedsFurtherEvidence() {
        assertThat(key("ARGOS REFUND", 1)).contains("shopping");
        assertThat(key("ARGOS", 1)).isEmpty();
        assertThat(find(movement("HARMONIE MUTUELLE 1234", 1)).answer())
                .contains(answer("health_reimbursement", Rule.INSURER));
    }

    @ParameterizedTest
    @CsvSource({
        "FR03SYM002381,GIE,energy",
        "FR03ZZZ002381,GIE,energy",
        "de93 zzz 00000078611,RG 99,telecom",
        "DE93ZZZ00000078611,MOBILFUNK RG 99,mobile_phone",
        "NL35ZZZ273653230000,KENTEKEN 99,vehicle_tax"
    })
    void ignoresBusinessCodeOfCreditorIdentifier(
            String creditor, String label, String category) {
        BankTransaction debit = movement(label, -1);
        debit.setCreditorId(creditor);

        assertThat(find(debit).answer()).contains(answer(category, Rule.CREDITOR));
    }

    @Test
    void cashOperationDependsOnSign() {
        assertThat(key("EINZAHLUNG SÄULE 3A", -1)).contains("savings");
        assertThat(key("EINZAHLUNG 22.11.", 1)).contains("cash_deposit");
    }

    @Test
    void usesProcessorOnlyIfMerchantIsUnknown() {
        assertThat(key("KLARNA BANK AB IHR EINKAUF BEI ABOUT YOU", -1)).contains("clothing");
        assertThat(key("KLARNA*INSTALMENT 3 OF 3", -1)).contains("loan_repayment");
    }

    @Test
    void wordsOfLeastWeightYieldToOthers() {
        assertThat(key("CB ORTHODONTIE DR VIDAL", -1)).contains("dentist");
        assertThat(key("CB DR VIDAL", -1)).contains("doctor");
        assertThat(key("UMBUCHUNG TAGESGELD", -1)).contains("savings");
        assertThat(key("UMBUCHUNG", -1)).contains("transfer");
    }

    @Test
    void operatorRulesTakePrecedence() {
        Categoriser ruled = new Categoriser(List.of(
                new CategoryOverride(By.LABEL, "chez odette", "donation"),
                new CategoryOverride(By.LABEL, "odette", "savings"),
                new CategoryOverride(By.CREDITOR, "fr12 zzz 123456", "sport")));
        BankTransaction debit = movement("PRLV EDF", -1);
        debit.setCreditorId("FR12ZZZ123456");

        assertThat(ruled.find(movement("CB RESTAURANT CHEZ ODETTE", -1)).answer())
                .contains(answer("donation", Rule.OVERRIDE));
        assertThat(ruled.find(debit).answer()).contains(answer("sport", Rule.OVERRIDE));
        assertThat(ruled.find(movement("CB RESTAURANT CHEZ ODE", -1)).answer())
                .contains(answer("restaurants", Rule.WORDS));
    }

    @Test
    void codesTakePrecedenceOverNamesAndNamesOverWords() {
        BankTransaction coded = movement("CARTE 01/02 DARTY BISTRO 44", -1);
        assertThat(find(coded).answer()).contains(answer("electronics", Rule.MERCHANT));
        coded.setMerchantCategoryCode("5812");
        assertThat(find(coded).answer()).contains(answer("restaurants", Rule.MERCHANT_CODE));
        coded.setMerchantCategoryCode("9999");
        assertThat(find(coded).answer()).contains(answer("electronics", Rule.MERCHANT));
        coded.setPurposeCode("SALA");
        assertThat(find(coded).answer()).contains(answer("salary", Rule.PURPOSE));
    }

    @Test
    void recognisesCreditorIdentifier() {
        BankTransaction debit = movement("PRLV 00112", -1);
        debit.setCreditorId("FR47EDF001007");

        assertThat(find(debit).answer()).contains(answer("energy", Rule.CREDITOR));
    }

    @Test
    void wordsSelectTheTradeOfAMerchant() {
        assertThat(find(movement("PRLV MACIF", -1)).answer()).contains(answer("insurance", Rule.MERCHANT));
        assertThat(find(movement("PRLV MACIF ASSURANCE AUTO", -1)).answer())
                .contains(answer("vehicle_insurance", Rule.MERCHANT_AND_WORDS));
    }

    @Test
    void creditFromMerchantIsRefundOnlyByCard() {
        assertThat(find(movement("AVOIR CB DECATHLON REZE", 1)).answer())
                .contains(answer("sports_goods", Rule.MERCHANT));
        assertThat(find(movement("VIR SEPA DECATHLON FRANCE", 1)).answer())
                .contains(answer("transfer", Rule.BARE_TRANSFER));
        assertThat(find(movement("VIR SEPA DECATHLON SALAIRE MARS", 1)).answer())
                .contains(answer("salary", Rule.FIRST_WORDS));
    }

    @Test
    void doesNotMistakePeopleForMerchants() {
        assertThat(find(movement("VIR SEPA JEANNE BOULANGER", -1)).answer())
                .contains(answer("transfer", Rule.BARE_TRANSFER));
        assertThat(find(movement("VIR SEPA PAUL NICOLAS", -1)).answer())
                .contains(answer("transfer", Rule.BARE_TRANSFER));
    }

    @Test
    void usesOperationStatedByBank() {
        BankTransaction cash = movement("NANTES 44", -1);
        cash.setTransactionCode("PMNT-CCRD-CWDL");
        assertThat(find(cash).answer()).contains(answer("cash_withdrawal", Rule.OPERATION));
        BankTransaction transfer = movement("Anna Schuster", -1);
        transfer.setKind("Überweisung");
        assertThat(find(transfer).answer()).contains(answer("transfer", Rule.BARE_TRANSFER));
    }

    @Test
    void readsCounterpartyName() {
        BankTransaction debit = movement("SEPA-LASTSCHRIFT 4711", -1);
        debit.setCounterpartyName("Techniker Krankenkasse");

        assertThat(find(debit))
                .extracting(
                        Finding::name,
                        finding -> finding.answer().orElseThrow().category().key())
                .containsExactly(Optional.of("Techniker Krankenkasse"), "health_insurance");
    }

    @Test
    void resultIsIndependentOfPreviousTransactions() {
        List<LabelledMovement> labels = new ArrayList<>(Stream.of("fr", "de", "nl", "en")
                .flatMap(language -> LabelledMovement.of(language).stream())
                .toList());
        Collections.shuffle(labels, new Random(7));

        for (LabelledMovement labelled : labels.subList(0, 100)) {
            BankTransaction transaction = labelled.movement();
            assertThat(find(transaction)).isEqualTo(new Categoriser(List.of()).find(transaction));
        }
    }

    @Test
    void readsLabelsOfAnyLengthAndCharacters() {
        assertThat(find(movement("é".repeat(5_000) + " €€ ***", -1)).answer()).isEmpty();
        assertThat(find(movement("A ".repeat(5_000), -1)).answer()).isEmpty();
        assertThat(find(movement("*", -1)))
                .isEqualTo(new Finding(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(find(movement("購入 東京", -1)).answer()).isEmpty();
    }

    private Finding find(BankTransaction transaction) {
        return categoriser.find(transaction);
    }

    private Optional<String> key(String label, int amount) {
        return find(movement(label, amount))
                .answer()
                .map(found -> found.category().key());
    }

    private static Categoriser.Answer answer(String category, Rule rule) {
        return new Categoriser.Answer(Categories.of(category), rule);
    }

    private static BankTransaction movement(String label, int amount) {
        return EmptyCollections.fill(BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setLabel(label)
                .setAmount(BigDecimal.valueOf(amount))
                .build());
    }
}
