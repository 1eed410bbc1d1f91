package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names of issuers in documents. */
class OrganisationNameFinderTest {

    private static final CaptionDictionary WORDS =
            CaptionDictionary.load(OrganisationNameFinderTest.class, "issuer-words.txt");

    @Test
    void mostFrequentNameWithLegalFormIsTheIssuer() {
        assertThat(issuer("Oak Bank PLC\nPine Ltd\nsome text\nPine Ltd, 4 Mill Lane"))
                .contains("Pine Ltd");
    }

    @Test
    void legalFormMayHaveSeveralWords() {
        assertThat(issuer("Nuages S.à r.l.\nrue Haute 4")).contains("Nuages S.à r.l.");
        assertThat(issuer("Nuages S. A. R. L.\nrue Haute 4")).contains("Nuages S. A. R. L.");
        assertThat(issuer("Emisor: TEJAS DEL SUR SA DE CV, RFC X")).contains("TEJAS DEL SUR SA DE CV");
    }

    @Test
    void legalFormMayComeFirst() {
        assertThat(issuer("SARL Tuiles & Fils\nZA du Pont")).contains("SARL Tuiles & Fils");
    }

    @Test
    void firstWordsThatAWebAddressRepeatsAreTheIssuer() {
        assertThat(issuer("Atelier Quercy\n4 rue Basse\nbonjour@quercy.example"))
                .contains("Atelier Quercy");
    }

    @Test
    void wordOfTheWebAddressHasAtLeastFiveLetters() {
        assertThat(issuer("Atelier Querc\n4 rue Basse\nbonjour@querc.example")).contains("Atelier Querc");
        assertThat(issuer("Atelier Quer\n4 rue Basse\nbonjour@quer.example")).isEmpty();
    }

    @Test
    void titleIsNoName() {
        assertThat(issuer("Facture\n4 rue Basse\nFacture no. 17")).isEmpty();
    }

    @Test
    void firstLineAboveRegistrationNumberIsTheIssuer() {
        assertThat(issuer("Facture\nOdile Marchand – correctrice\n4 rue Basse\nSIRET 123 456 789 00011"))
                .contains("Odile Marchand");
    }

    private static Optional<String> issuerAbove(String name, int lineOfNumber) {
        String page = "\n".repeat(lineOfNumber - 2)
                + name
                + "\nSIRET 123 456 789 00011"
                + "\n".repeat(19 - lineOfNumber)
                + "end";
        return issuer(Document.of(PlainTextPages.layOut(page)));
    }

    @Test
    void registrationNumberIsInTheUpperTwoFifthsOfThePage() {
        assertThat(issuerAbove("Odile Marchand", 8)).contains("Odile Marchand");
        assertThat(issuerAbove("Odile Marchand", 9)).isEmpty();
    }

    @Test
    void nameAboveRegistrationNumberHasUpToSevenWords() {
        assertThat(issuerAbove("Odile Anna Lise Eva Ida Marie Marchand", 4))
                .contains("Odile Anna Lise Eva Ida Marie Marchand");
        assertThat(issuerAbove("Odile Anna Lise Eva Ida Lea Marie Marchand", 4)).isEmpty();
    }

    @Test
    void blocksWithDifferentNamesAreNoEvidence() {
        assertThat(
                        issuer(
                                "Facture\nOdile Marchand\nSIRET 123 456 789 00011\n\n\n\nJeanne Dupre\nSIRET 987 654 321 00022"))
                .isEmpty();
    }

    @Test
    void titleBeforeTheNameIsNoPartOfIt() {
        assertThat(issuer("Receipt from Pine Networks, Inc.\nthanks")).contains("Pine Networks, Inc.");
    }

    @Test
    void addressOfTheWebIsNoName() {
        assertThat(issuer("Forelle.example\nHallo\nFragen? Forelle.example oder Bergbach AG, Ufer 4"))
                .contains("Bergbach AG");
    }

    @Test
    void nameWithLegalFormMayBeInASentence() {
        assertThat(issuer("Need help? Call 0800 1182 4. Pine Networks Ltd, registered in England"))
                .contains("Pine Networks Ltd");
    }

    /** The registered name is the seller (BT-27), the name above it is how it is known (BT-28). */
    @Test
    void nameAboveTheLegalNameThatHasAWordOfItIsTheTradeName() {
        Document document = document("Gasthaus Lindwurm\nLindwurm Betriebs GmbH\n4 rue Basse");

        assertThat(issuer("Gasthaus Lindwurm\nLindwurm Betriebs GmbH\n4 rue Basse"))
                .contains("Lindwurm Betriebs GmbH");
        assertThat(tradeName(document, "Lindwurm Betriebs GmbH")).contains("Gasthaus Lindwurm");
    }

    @Test
    void tradeNameMayBeInAnAddressOfTheWeb() {
        assertThat(tradeName(document("Zur Forelle\nBerger KG\npost@forelle.example"), "Berger KG"))
                .contains("Zur Forelle");
    }

    @Test
    void otherLineAboveTheLegalNameIsNoTradeName() {
        assertThat(tradeName(document("Regional und frisch\nBerger KG\npost@berger.example"), "Berger KG"))
                .isEmpty();
        assertThat(tradeName(document("Lindwurm\nLindwurm Betriebs GmbH"), "Lindwurm Betriebs GmbH"))
                .isEmpty();
    }

    private static Optional<String> tradeName(Document document, String legalName) {
        return TradeNameFinder.find(document, Captions.find(document, WORDS), legalName);
    }

    private static Document document(String text) {
        return Document.of(PlainTextPages.layOut(text + "\n".repeat(20) + "end"));
    }

    private static Optional<String> issuer(String text) {
        return issuer(document(text));
    }

    private static Optional<String> issuer(Document document) {
        Captions captions = Captions.find(document, WORDS);
        return OrganisationNameFinder.findIssuer(
                document, captions, new PageRegions(List.of()), captions.find("siret"));
    }
}
