package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.enrich.category.Categoriser.Categorisation;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.TrustedClasses;

class CategoriserTest {

    static {
        TrustedClasses.declare();
    }

    private final Categoriser categoriser = new Categoriser(List.of(), List.of());

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
                    CARTE 12/03 CAFÉ DE LA GARE                  | CAFÉ DE LA GARE
                    CARTE 12/03 BOULANGERIE DE L'ÉCLUSE          | BOULANGERIE DE L'ÉCLUSE
                    CARTE 12/03 PIZZA; PASTA                     | PIZZA; PASTA
                    PRLV SEPA TELECOM AZUR TA0123456             | TELECOM AZUR
                    PRLV SEPA ASSUR LOIRE H-2012-853             | ASSUR LOIRE
                    CARTE 12/03 KITEWORKS LYON                   | KITEWORKS
                    4532 05MAR24 CD KITEWORKS LEEDS GB           | KITEWORKS
                    """)
    void extractsNameWithoutSurroundingWords(String label, String name) {
        assertThat(find(transaction(label, -1)).name()).contains(name);
    }

    @Test
    void transfersAndCashHaveNoMerchant() {
        assertThat(find(transaction("VIR SEPA ANNA LEGRAND", -1)).name()).isEmpty();
        assertThat(find(transaction("RETRAIT DAB IKEA NANTES", -1)).name()).isEmpty();
    }

    @Test
    void hasNoCategoryIfNoRuleMatches() {
        assertThat(find(transaction("CARTE 12/03 KVT 44", -1)).category()).isEmpty();
        assertThat(find(transaction("MAKKER", -1)).category()).isEmpty();
        assertThat(find(EmptyCollections.fill(BankTransaction.newBuilder()
                                .setOrganisation("b")
                                .build()))
                        .category())
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
        assertThat(find(transaction(label, -1)).name()).contains(name);
    }

    @Test
    void wordsSelectTheKindOfProductOfACompany() {
        assertThat(categoryKey("DIRECT LINE MOTOR", -1)).contains("vehicle_insurance");
        assertThat(categoryKey("ALLIANZ HABITATION", -1)).contains("home_insurance");
        assertThat(categoryKey("CB LE MOTOR CLUB", -1)).isEmpty();
        assertThat(categoryKey("CONCORDIA HAUSRAT", -1))
                .as("another kind than the usual one")
                .contains("home_insurance");
        assertThat(categoryKey("ESSENT GAS EN STROOM", -1))
                .as("two kinds at once")
                .contains("energy");
        assertThat(categoryKey("DIRECT DEBIT BRITISH GAS", -1))
                .as("a word of the name")
                .contains("energy");
        assertThat(categoryKey("PRLV SEPA FNAC ASSURANCE", -1)).contains("insurance");
    }

    @Test
    void cardPaymentToEnergyCompanyIsFuel() {
        assertThat(find(transaction("CARTE 12/03 TOTALENERGIES NANTES", -1)).category())
                .contains(answer("fuel", CategoryRule.MERCHANT));
        assertThat(find(transaction("PRLV SEPA TOTALENERGIES", -1)).category())
                .contains(answer("energy", CategoryRule.MERCHANT));
        assertThat(find(transaction("TOTALENERGIES LAADPAAL", -1)).category())
                .contains(answer("fuel", CategoryRule.MERCHANT_AND_WORDS));
        assertThat(find(transaction("TOTALENERGIES", -1)).category())
                .contains(answer("energy", CategoryRule.EITHER_TRADE));
    }

    @Test
    void creditFromMerchantNeedsFurtherEvidence() {
        assertThat(categoryKey("ARGOS REFUND", 1)).contains("shopping");
        assertThat(categoryKey("ARGOS", 1)).isEmpty();
        assertThat(find(transaction("HARMONIE MUTUELLE 1234", 1)).category())
                .contains(answer("health_reimbursement", CategoryRule.INSURER));
    }

    @ParameterizedTest
    @CsvSource({
        "FR03SYM002381,GIE,energy",
        "FR03ZZZ002381,GIE,energy",
        "de93 zzz 00000078611,RG 99,telecom",
        "DE93ZZZ00000078611,MOBILFUNK RG 99,mobile_phone",
        "NL35ZZZ273653230000,KENTEKEN 99,vehicle_tax"
    })
    void ignoresBusinessCodeOfCreditorIdentifier(String creditor, String label, String category) {
        BankTransaction debit = transaction(label, -1);
        debit.setCreditorId(creditor);

        assertThat(find(debit).category()).contains(answer(category, CategoryRule.CREDITOR));
    }

    @Test
    void cashOperationDependsOnSign() {
        assertThat(categoryKey("EINZAHLUNG SÄULE 3A", -1)).contains("savings");
        assertThat(categoryKey("EINZAHLUNG 22.11.", 1)).contains("cash_deposit");
    }

    @Test
    void usesProcessorOnlyIfMerchantIsUnknown() {
        assertThat(categoryKey("KLARNA BANK AB IHR EINKAUF BEI ABOUT YOU", -1)).contains("clothing");
        assertThat(categoryKey("KLARNA*INSTALMENT 3 OF 3", -1)).contains("loan_repayment");
    }

    @Test
    void wordsOfLeastWeightYieldToOthers() {
        assertThat(categoryKey("CB ORTHODONTIE DR VIDAL", -1)).contains("dentist");
        assertThat(categoryKey("CB DR VIDAL", -1)).contains("doctor");
        assertThat(categoryKey("UMBUCHUNG TAGESGELD", -1)).contains("savings");
        assertThat(categoryKey("UMBUCHUNG", -1)).contains("transfer");
    }

    @Test
    void aPersonsOwnRuleAppliesToTheirTransactionsAlone() {
        TransactionEnrichment ruled = new TransactionEnrichment(
                new PersonalCategories(
                        Map.of("per-1", List.of(new CategoryOverride(By.LABEL, "CHEZ ODETTE", "donation")))),
                List.of(new CategoryOverride(By.LABEL, "CHEZ ODETTE", "restaurants")),
                List.of());
        BankTransaction mine = transaction("CB CHEZ ODETTE 02/03", -1);
        mine.setPersonId("per-1");
        BankTransaction others = transaction("CB CHEZ ODETTE 02/03", -1);
        others.setPersonId("per-2");

        for (int repetition = 0; repetition < 2; repetition++) {
            List<Derivation> derived = new ArrayList<>();
            assertThat(ruled.derive(mine, derived::add)).contains("donation");
            assertThat(derived).contains(new Derivation("category", "donation", "the person's own rules", 1.0));
            assertThat(ruled.derive(others, ignored -> {})).contains("restaurants");
        }
    }

    @Test
    void rulesAboutCodesApplyWithoutALabel() {
        Categoriser ruled = new Categoriser(List.of(new CategoryOverride(By.CREDITOR, "FR12ZZZ1", "sport")), List.of());
        BankTransaction unlabelled = transaction("CB", -1);
        unlabelled.setLabel(null);
        unlabelled.setCreditorId("FR12ZZZ1");

        assertThat(ruled.find(PaymentTexts.of(unlabelled)).category()).contains(answer("sport", CategoryRule.OVERRIDE));
    }

    @Test
    void paymentsToARetailerOfTheSettingsAreShopping() {
        Categoriser withShop =
                new Categoriser(List.of(), List.of(new CategoryOverride(By.LABEL, "Marché Clair", "shopping")));

        assertThat(withShop.find(PaymentTexts.of(transaction("CARTE 12/03 MARCHE CLAIR", -1)))
                        .category())
                .contains(answer("shopping", CategoryRule.RETAILER));
        assertThat(withShop.find(PaymentTexts.of(transaction("MARCHE CLAIR", 1)))
                        .category())
                .isEmpty();
    }

    @Test
    void sectorOfAPaidOrganisationAppliesIfNothingElseDoes() {
        Categoriser informed =
                new Categoriser(List.of(), List.of(new CategoryOverride(By.LABEL, "Odette Energie", "energy")));

        assertThat(informed.find(PaymentTexts.of(transaction("CARTE 12/03 ODETTE ENERGIE", -1)))
                        .category())
                .contains(answer("energy", CategoryRule.SECTOR));
        assertThat(informed.find(PaymentTexts.of(transaction("VIR RECU ODETTE ENERGIE", 1)))
                        .category())
                .contains(answer("transfer", CategoryRule.BARE_TRANSFER));
        assertThat(informed.find(PaymentTexts.of(transaction("CARTE 12/03 ODETTE", -1)))
                        .category())
                .isEmpty();
    }

    @Test
    void operatorRulesTakePrecedence() {
        Categoriser ruled = new Categoriser(
                List.of(
                        new CategoryOverride(By.LABEL, "chez odette", "donation"),
                        new CategoryOverride(By.LABEL, "odette", "savings"),
                        new CategoryOverride(By.CREDITOR, "fr12 zzz 123456", "sport")),
                List.of());
        BankTransaction debit = transaction("PRLV EDF", -1);
        debit.setCreditorId("FR12ZZZ123456");

        assertThat(ruled.find(PaymentTexts.of(transaction("CB RESTAURANT CHEZ ODETTE", -1)))
                        .category())
                .contains(answer("donation", CategoryRule.OVERRIDE));
        assertThat(ruled.find(PaymentTexts.of(debit)).category()).contains(answer("sport", CategoryRule.OVERRIDE));
        assertThat(ruled.find(PaymentTexts.of(transaction("CB RESTAURANT CHEZ ODE", -1)))
                        .category())
                .contains(answer("restaurants", CategoryRule.WORDS));
    }

    @Test
    void theFirstOfTheOperatorsRulesAppliesAlsoIfALaterOneNamesMoreWords() {
        Categoriser ruled = new Categoriser(
                List.of(
                        new CategoryOverride(By.LABEL, "odette", "savings"),
                        new CategoryOverride(By.LABEL, "odette du port", "donation")),
                List.of());

        assertThat(ruled.find(PaymentTexts.of(transaction("CARTE ODETTE DU PORT", -1)))
                        .category())
                .contains(answer("savings", CategoryRule.OVERRIDE));
    }

    /** The name of an organisation may start with that of another. */
    @Test
    void theOrganisationWhoseNameHasTheMostWordsDeterminesTheSector() {
        Categoriser informed = new Categoriser(
                List.of(),
                List.of(
                        new CategoryOverride(By.LABEL, "Odette", "shopping"),
                        new CategoryOverride(By.LABEL, "Odette Energie", "energy")));

        assertThat(informed.find(PaymentTexts.of(transaction("CARTE 12/03 ODETTE ENERGIE", -1)))
                        .category())
                .contains(answer("energy", CategoryRule.SECTOR));
    }

    @Test
    void codesTakePrecedenceOverNamesAndNamesOverWords() {
        BankTransaction coded = transaction("CARTE 01/02 DARTY BISTRO 44", -1);
        assertThat(find(coded).category()).contains(answer("electronics", CategoryRule.MERCHANT));
        coded.setMerchantCategoryCode("5812");
        assertThat(find(coded).category()).contains(answer("restaurants", CategoryRule.MERCHANT_CODE));
        coded.setMerchantCategoryCode("9999");
        assertThat(find(coded).category()).contains(answer("electronics", CategoryRule.MERCHANT));
        coded.setPurposeCode("ELEC");
        assertThat(find(coded).category()).contains(answer("electricity", CategoryRule.PURPOSE));
    }

    @ParameterizedTest
    @CsvSource({"SALA, salary", "PENS, pension", "BENE, benefits", "DIVI, dividends"})
    void purposesOfIncomeAreThoseOfCreditsOnly(String code, String category) {
        BankTransaction credit = transaction("VIREMENT 4711", 1);
        credit.setPurposeCode(code);
        BankTransaction debit = transaction("VIREMENT 4711", -1);
        debit.setPurposeCode(code);

        assertThat(find(credit).category()).contains(answer(category, CategoryRule.PURPOSE));
        assertThat(find(debit).category())
                .isEqualTo(find(transaction("VIREMENT 4711", -1)).category());
    }

    @Test
    void recognisesCreditorIdentifier() {
        BankTransaction debit = transaction("PRLV 00112", -1);
        debit.setCreditorId("FR47EDF001007");

        assertThat(find(debit).category()).contains(answer("energy", CategoryRule.CREDITOR));
    }

    @Test
    void wordsSelectTheTradeOfAMerchant() {
        assertThat(find(transaction("PRLV MACIF", -1)).category()).contains(answer("insurance", CategoryRule.MERCHANT));
        assertThat(find(transaction("PRLV MACIF ASSURANCE AUTO", -1)).category())
                .contains(answer("vehicle_insurance", CategoryRule.MERCHANT_AND_WORDS));
    }

    @Test
    void creditFromMerchantIsRefundOnlyByCard() {
        assertThat(find(transaction("AVOIR CB DECATHLON REZE", 1)).category())
                .contains(answer("sports_goods", CategoryRule.MERCHANT));
        assertThat(find(transaction("VIR SEPA DECATHLON FRANCE", 1)).category())
                .contains(answer("transfer", CategoryRule.BARE_TRANSFER));
        assertThat(find(transaction("VIR SEPA DECATHLON SALAIRE MARS", 1)).category())
                .contains(answer("salary", CategoryRule.FIRST_WORDS));
    }

    @Test
    void doesNotMistakePeopleForMerchants() {
        assertThat(find(transaction("VIR SEPA JEANNE BOULANGER", -1)).category())
                .contains(answer("transfer", CategoryRule.BARE_TRANSFER));
        assertThat(find(transaction("VIR SEPA PAUL NICOLAS", -1)).category())
                .contains(answer("transfer", CategoryRule.BARE_TRANSFER));
    }

    @Test
    void usesOperationStatedByBank() {
        BankTransaction cash = transaction("NANTES 44", -1);
        cash.setTransactionCode("PMNT-CCRD-CWDL");
        assertThat(find(cash).category()).contains(answer("cash_withdrawal", CategoryRule.OPERATION));
        BankTransaction transfer = transaction("Anna Schuster", -1);
        transfer.setKind("Überweisung");
        assertThat(find(transfer).category()).contains(answer("transfer", CategoryRule.BARE_TRANSFER));
    }

    @Test
    void readsCounterpartyName() {
        BankTransaction debit = transaction("SEPA-LASTSCHRIFT 4711", -1);
        debit.setCounterpartyName("Techniker Krankenkasse");

        assertThat(find(debit))
                .extracting(
                        Categorisation::name,
                        finding -> finding.category().orElseThrow().category().key())
                .containsExactly(Optional.of("Techniker Krankenkasse"), "health_insurance");
    }

    @Test
    void resultIsIndependentOfPreviousTransactions() {
        List<LabelledTransaction> labels = new ArrayList<>(Stream.of("fr", "de", "nl", "en")
                .flatMap(language -> LabelledTransaction.of(language).stream())
                .toList());
        Collections.shuffle(labels, new Random(7));

        for (LabelledTransaction labelled : labels.subList(0, 100)) {
            BankTransaction transaction = labelled.transaction();
            assertThat(find(transaction))
                    .isEqualTo(new Categoriser(List.of(), List.of()).find(PaymentTexts.of(transaction)));
        }
    }

    @Test
    void readsLabelsOfAnyLengthAndCharacters() {
        assertThat(find(transaction("é".repeat(5_000) + " €€ ***", -1)).category())
                .isEmpty();
        assertThat(find(transaction("A ".repeat(5_000), -1)).category()).isEmpty();
        assertThat(find(transaction("*", -1)))
                .isEqualTo(new Categorisation(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(find(transaction("購入 東京", -1)).category()).isEmpty();
    }

    private Categorisation find(BankTransaction transaction) {
        return categoriser.find(PaymentTexts.of(transaction));
    }

    private Optional<String> categoryKey(String label, int amount) {
        return find(transaction(label, amount))
                .category()
                .map(found -> found.category().key());
    }

    private static Categoriser.CategoryMatch answer(String category, CategoryRule rule) {
        return new Categoriser.CategoryMatch(CategoryTable.of(category), rule);
    }

    private static BankTransaction transaction(String label, int amount) {
        return EmptyCollections.fill(BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setLabel(label)
                .setAmount(BigDecimal.valueOf(amount))
                .build());
    }
}
