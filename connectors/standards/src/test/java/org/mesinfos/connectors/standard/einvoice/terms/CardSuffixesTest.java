package org.mesinfos.connectors.standard.einvoice.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.format.tree.TreeElement;

class CardSuffixesTest {

    @ParameterizedTest
    @CsvSource({
        "4321, 4321, ''",
        "654321, 654321, ''",
        "**4321, **4321, ''",
        "5000000000004321, 4321, 5000000000004321",
        "500000******4321, 4321, 500000******4321",
        "4321************, '', 4321************",
    })
    void onlyTheLastDigitsOfACardAreItsSuffix(String delivered, String suffix, String kept) {
        TreeElement card = TreeElement.root("Card", 1);
        card.addChild("ID", 1).setText(delivered);
        List<String> additional = new ArrayList<>();

        assertThat(CardSuffixes.take(card, "ID").orElse("")).isEqualTo(suffix);
        card.forEachUnclaimed("", (path, value) -> additional.add(value));
        assertThat(String.join(" ", additional)).isEqualTo(kept);
    }
}
