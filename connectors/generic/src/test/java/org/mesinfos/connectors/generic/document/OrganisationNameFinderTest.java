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
    void titleIsNoName() {
        assertThat(issuer("Facture\n4 rue Basse\nFacture no. 17")).isEmpty();
    }

    @Test
    void firstLineAboveRegistrationNumberIsTheIssuer() {
        assertThat(issuer("Facture\nOdile Marchand – correctrice\n4 rue Basse\nSIRET 123 456 789 00011"))
                .contains("Odile Marchand");
    }

    @Test
    void blocksWithDifferentNamesAreNoEvidence() {
        assertThat(
                        issuer(
                                "Facture\nOdile Marchand\nSIRET 123 456 789 00011\n\n\n\nJeanne Dupre\nSIRET 987 654 321 00022"))
                .isEmpty();
    }

    @Test
    void nameWithLegalFormMayBeInASentence() {
        assertThat(issuer("Need help? Call 0800 1182 4. Pine Networks Ltd, registered in England"))
                .contains("Pine Networks Ltd");
    }

    private static Optional<String> issuer(String text) {
        Document document = Document.of(PlainTextPages.layOut(text + "\n".repeat(20) + "end"));
        Captions captions = Captions.find(document, WORDS);
        return OrganisationNameFinder.findIssuer(
                document, captions, new PageRegions(List.of()), captions.find("siret"));
    }
}
