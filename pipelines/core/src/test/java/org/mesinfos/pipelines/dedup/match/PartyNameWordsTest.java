package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.value.NormalisedText;

final class PartyNameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Jean Dupont, Boulangerie Martin",
        "Acme SARL, Martin SARL",
        "Société Durand, Société Lefèvre",
        "Mme Claire Petit, Mme Sophie Bernard",
        "Les Jardins de Flore, Les Copains",
        "SNCF, Électricité de France",
        "Garage du Port, Librairie Hugo",
        "Netflix, Carrefour",
    })
    void namesWithoutACommonDistinctiveWordAreThoseOfTwoParties(String one, String other) {
        assertThat(differ(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Jean Dupont, M. DUPONT JEAN",
        "Jean Dupont, J. Dupont",
        "Jean Dupont, Mme Dupont née Martin",
        "Boulangerie Martin, BOULANG. MART",
        "Boulangerie Martin, MARTIN SARL",
        "Société Générale, SOCIETEGENERALE",
        "Du Pont, DUPONT",
        "E.Leclerc, LECLERC DRIVE 1234",
        "Carrefour Market, CARREFOURMARKET",
        "Müller, MUELLER",
        "Lefèvre, LEFEBVRE",
        "Meyer, MAYER",
        "Pharmacie, PHCIE",
    })
    void formsOfOneNameAreNotDifferent(String one, String other) {
        assertThat(differ(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EDF, Électricité de France",
        "SNCF, Société nationale des chemins de fer français",
        "LCL, Le Crédit Lyonnais",
        "CPAM, Caisse primaire d'assurance maladie",
        "URSSAF, Union de recouvrement des cotisations de sécurité sociale et d'allocations familiales",
        "DGFIP, Direction générale des finances publiques",
    })
    void anAcronymIsNotDifferentFromItsName(String acronym, String name) {
        assertThat(differ(acronym, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SARL, Boulangerie Martin",
        "PayPal Europe SARL, Netflix",
        "NOTPROVIDED, Jean Dupont",
        "BP, Total",
        "1234, Jean Dupont",
        "Иванов, Ivanov",
    })
    void namesThatCannotBeComparedAreNotDifferent(String one, String other) {
        assertThat(differ(one, other)).isFalse();
    }

    @Test
    void aTextThatRepeatsTheNameOfTheOtherRecordIsNotDifferent() {
        assertThat(differ("JEAN DUPONT", "VIR SEPA JEAN DUPONT", "BOULANGERIE MARTIN", "VIR SEPA BOULANGERIE MARTIN"))
                .isTrue();
        assertThat(differ("JEAN DUPONT", "JEAN DUPONT", "BOULANGERIE MARTIN", "VIR DUPONT BOULANGERIE MARTIN"))
                .isFalse();
    }

    @Test
    void longTextsAreComparedInLinearTime() {
        String text = "A ".repeat(20_000) + "MARTIN";

        assertThat(differ("AAAAAAAC", "AAAAAAAC", "MARTIN", text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PON, PONT",
        "DURANDAL, DURANTON",
        "MARC, SAINTMARC",
        "PHCIE, PHARMACIE",
        "MEYER, MAYER",
        "EDF, ELECTRICITE DE FRANCE",
        "ABCDEFGH, ALPHA BRAVO CHARLIE DELTA ECHO FOXTROT GOLF HOTEL",
        "DU PONT, DUPONT",
    })
    void nameMayOccurInATextThatContainsAFormOfIt(String name, String text) {
        assertThat(PartyNameWords.of(name).mayOccurIn(PartyNameWords.of(text))).isTrue();
        assertThat(PartyNameWords.of(text).mayOccurIn(PartyNameWords.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DURAND, DURING",
        "HCIE, PHARMACIE",
        "PXCIE, PHARMACIE",
        "MEYER, MAYOR",
        "EDG, ELECTRICITE DE FRANCE",
        "ABCDEFGHI, ALPHA BRAVO CHARLIE DELTA ECHO FOXTROT GOLF HOTEL INDIA",
    })
    void nameDoesNotOccurInATextOfOtherWords(String name, String text) {
        assertThat(PartyNameWords.of(name).mayOccurIn(PartyNameWords.of(text))).isFalse();
        assertThat(PartyNameWords.of(text).mayOccurIn(PartyNameWords.of(name))).isFalse();
    }

    @Test
    void wordsOfThreeLettersAndMoreAreDistinctive() {
        PartyNameWords words = PartyNameWords.of("AB ZOE 123 X1Y SARL");

        assertThat(words.all()).containsExactly("AB", "ZOE", "123", "X1Y", "SARL");
        assertThat(words.distinctive()).containsExactly("ZOE");
        assertThat(words.isLatin()).isTrue();
        assertThat(PartyNameWords.of("ИВАНОВ").isLatin()).isFalse();
    }

    private static boolean differ(String one, String other) {
        String ofOne = NormalisedText.of(one);
        String ofOther = NormalisedText.of(other);
        return differ(ofOne, ofOne, ofOther, ofOther);
    }

    private static boolean differ(String name, String text, String otherName, String otherText) {
        NameComparison comparison = new NameComparison();
        NamedParty one = NamedParty.of(name, text);
        NamedParty other = NamedParty.of(otherName, otherText);
        boolean differ = comparison.differ(one, other);
        assertThat(comparison.differ(other, one)).isEqualTo(differ);
        return differ;
    }
}
