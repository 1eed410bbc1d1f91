package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.intake.BytesContent;

/** A mapping has the top-level keys of the one that it extends, except those that it has itself. */
final class MappingExtensionTest {

    private static final String ACCOUNTS = """
            # Accounts
            connector: bank/accounts
            version: 3
            title: Accounts
            format: csv

            record: BankTransaction
            # The reference of the account.
            subject:
              kind: account
              from: Account
            key: {natural: [booking_date, amount]}
            fields:
              booking_date: Date
              amount: Amount
            """;

    private static final String CARDS = """
            connector: bank/cards
            version: 1
            title: Cards
            format: csv
            extends: bank/accounts
            subject: {kind: card, from: Card}
            """;

    private static final String WHOLE = """
            connector: bank/cards
            version: 1
            title: Cards
            format: csv
            record: BankTransaction
            subject: {kind: card, from: Card}
            key: {natural: [booking_date, amount]}
            fields:
              booking_date: Date
              amount: Amount
            """;

    @Test
    void readsRowsByTheKeysOfBoth() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                new MappingLoader().compile(extended(CARDS)),
                BytesContent.utf8("cards.csv", "Date;Amount;Card\n2024-05-02;-3.20;4970\n"));

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"4970\",\"subject_kind\":\"CARD\",\"booking_date\":\"2024-05-02\",\"amount\":\"-3.20\"}");
    }

    @Test
    void hasTheFingerprintOfTheSameMappingWrittenAsAWhole() {
        assertThat(CanonicalMapping.fingerprint(extended(CARDS).yaml())).isEqualTo(CanonicalMapping.fingerprint(WHOLE));
    }

    @Test
    void mappingThatExtendsNoneIsReturnedAsItIs() {
        MappingText mapping = new MappingText("bank/cards", "cards.yaml", WHOLE);

        assertThat(MappingExtension.whole(mapping, Map.of())).isSameAs(mapping);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends: bank/accounts | extends: bank/acounts | there is no mapping \"bank/acounts\", nearest is \"bank/accounts\"",
                "extends: bank/accounts | extends: bank/cards | \"bank/cards\" extends a mapping itself, expected one that extends none",
                "extends: bank/accounts | extends: bank/broken | \"bank/broken\" is no valid mapping",
                "extends: bank/accounts | extends: bank/flow | expected both mappings with each key at the start of a line",
                "format: csv | format: json | expected the same \"format\" as in \"bank/accounts\"",
                "format: csv | # none | expected the same \"format\" as in \"bank/accounts\"",
            })
    void namesWhatCannotBeExtended(String valid, String invalid, String message) {
        assertThatThrownBy(() -> extended(CARDS.replace(valid, invalid)))
                .isInstanceOf(MappingException.class)
                .hasMessage("cards.yaml:5:10: " + message);
    }

    @Test
    void problemsAreInTheFileOfTheirLine() {
        MappingText text = extended(CARDS.replace("subject:", "csv: {columns: {from: Date}}\nsubject:"));
        MappingText wrong = new MappingText(
                text.id(), text.origin(), text.yaml().replace("amount: Amount", "amont: Amount"), text.inherited());

        assertThatThrownBy(() -> new MappingLoader().compile(wrong))
                .isInstanceOf(MappingException.class)
                .extracting("problems", InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "cards.yaml:6:16: \"columns\" is a mapping, expected a single text",
                        "accounts.yaml:15:3: BankTransaction has no field \"amont\", nearest is \"amount\"");
    }

    @Test
    void isRefusedWithoutTheOtherMapping() {
        assertThatThrownBy(() -> MappingLoader.load("bank/cards", "cards.yaml", CARDS))
                .isInstanceOf(MappingException.class)
                .hasMessage("cards.yaml:5:10: the mapping \"bank/accounts\" must be loaded with this one");
    }

    private static MappingText extended(String cards) {
        MappingText mapping = new MappingText("bank/cards", "cards.yaml", cards);
        Map<String, MappingText> mappings = new TreeMap<>();
        mappings.put("bank/cards", mapping);
        mappings.put("bank/accounts", new MappingText("bank/accounts", "accounts.yaml", ACCOUNTS));
        mappings.put("bank/broken", new MappingText("bank/broken", "broken.yaml", "format: [csv"));
        mappings.put("bank/flow", new MappingText("bank/flow", "flow.yaml", "{connector: bank/flow, format: csv}"));
        return MappingExtension.whole(mapping, mappings);
    }
}
