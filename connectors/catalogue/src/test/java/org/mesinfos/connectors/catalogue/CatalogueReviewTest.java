package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.mapping.review.MappingReview;
import org.mesinfos.connectors.testkit.ParseResult;
import org.mesinfos.connectors.testkit.SampleFile;

/** Each warning about a connector of the catalogue has a reason. */
class CatalogueReviewTest {

    private static final String NO_CURRENCY = "the format states no currency; the settings may declare one";

    private static final String CURRENCY_OF_TRANSACTIONS = "records BankTransaction have amount without currency";
    private static final String CURRENCY_OF_ACCOUNTS = "records BankAccount have balance without currency";
    private static final String KIND_OF_MEDIA =
            "the natural key of MediaActivity lacks kind: rows that differ in it only replace each other";

    /** Warnings of connectors with their reasons. */
    private static final Map<String, Map<String, String>> REASONS = Map.ofEntries(
            Map.entry("mesinfos/bank-movements", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry("mesinfos/bank-statements", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry("mint/transactions", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry("orange/video-streams", Map.of("records MediaActivity have price without currency", NO_CURRENCY)),
            Map.entry(
                    "orange/vod",
                    Map.of(
                            "records MediaActivity have price without currency",
                            "a row names its currency in words, which are kept as delivered")),
            Map.entry("postfinance/account", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry("postfinance/account-without-header", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry(
                    "powens/transactions",
                    Map.of(CURRENCY_OF_TRANSACTIONS, "most answers leave the currency to the account")),
            Map.entry("raiffeisen-ch/account", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)),
            Map.entry(
                    "societe-generale/produits",
                    Map.of(
                            "the natural key of BankAccount lacks kind: rows that differ in it only replace each other",
                            "the code of the product implies it")),
            Map.entry("spotify/extended-streaming-history", Map.of(KIND_OF_MEDIA, "the item implies it")),
            Map.entry("spotify/streaming-history", Map.of(KIND_OF_MEDIA, "the title and its creator imply it")),
            Map.entry(
                    "standard/cfonb120",
                    Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY, CURRENCY_OF_ACCOUNTS, NO_CURRENCY)),
            Map.entry(
                    "standard/green-button",
                    Map.of(
                            "records Contract have no status, and \"entry/content/UsagePoint/status\" in additional",
                            "it is that of the usage point")),
            Map.entry("standard/qif", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY, CURRENCY_OF_ACCOUNTS, NO_CURRENCY)),
            Map.entry("vz-depotbank/account", Map.of(CURRENCY_OF_TRANSACTIONS, NO_CURRENCY)));

    @TestFactory
    Stream<DynamicTest> connectorsHaveNoWarningWithoutAReason() {
        return Catalogue.REGISTRY.connectors().stream()
                .map(connector -> DynamicTest.dynamicTest(
                        connector.id(),
                        () -> assertThat(warnings(connector))
                                .as("warnings of " + connector.id())
                                .containsExactlyInAnyOrderElementsOf(REASONS.getOrDefault(connector.id(), Map.of())
                                        .keySet())));
    }

    private static List<String> warnings(Connector connector) {
        Stream<String> ofMapping = Catalogue.REGISTRY.mapping(connector.id()).stream()
                .flatMap(yaml -> MappingReview.ofMapping(yaml).stream());
        Stream<ParsedRow> rows = SampleFile.of(Catalogue.INSTANCE, connector).stream()
                .flatMap(sample -> ParseResult.of(connector, sample.content()).rows().stream());
        return Stream.concat(ofMapping, MappingReview.ofRecords(rows.map(ParsedRow::record)).stream())
                .toList();
    }
}
