package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Hélène,helene",
        "LE GŒUR,le goeur",
        "O'Brien,obrien",
        "d’Artagnan,dartagnan",
        "Jean-Pierre,jean pierre",
        "Łukasz,lukasz",
        "Müßig,mussig",
        "Юлия,yuliya",
        "Γιώργος,giorgos",
        "ΑΓΓΕΛΙΚΗ,angeliki",
        "Σταύρος,stavros",
        "Ευστάθιος,efstathios",
        "Παρασκευή,paraskevi",
        "ΧΡΥΣΟΥΛΑ,chrysoula",
        "Μπάμπης,bampis",
        "Σφίγξ,sfinx",
        "Άυλος,aylos",
        "Προϋπολογισμός,proypologismos",
        "'  ,; ',''"
    })
    void foldsLetters(String text, String folded) {
        assertThat(NameFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void splitsWordsAtSpaces() {
        assertThat(NameFolding.words("de la tour")).containsExactly("de", "la", "tour");
        assertThat(NameFolding.words("")).isEmpty();
    }
}
