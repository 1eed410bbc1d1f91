package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.intake.BytesContent;

/** Check that every mapping shown in the documentation can be loaded. */
class DocumentedMappingsTest {

    private static final Pattern MAPPING = Pattern.compile("```yaml\n(connector: (\\S+)\n.*?)```", Pattern.DOTALL);
    private static final Pattern SAMPLE = Pattern.compile("```\n(Compte;.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> loads() throws IOException {
        Path page = Path.of("..", "..", "docs", "write-a-connector.md");
        Map<String, MappingText> mappings = new LinkedHashMap<>();
        Matcher matcher = MAPPING.matcher(Files.readString(page));
        while (matcher.find()) {
            mappings.put(matcher.group(2), new MappingText(matcher.group(2), matcher.group(2), matcher.group(1)));
        }
        assertThat(mappings).hasSizeGreaterThan(3);
        return mappings.values().stream()
                .map(mapping -> DynamicTest.dynamicTest(
                        mapping.id(),
                        () -> assertThat(new MappingLoader()
                                        .compile(MappingExtension.whole(mapping, mappings))
                                        .id())
                                .isEqualTo(mapping.id())));
    }

    @Test
    void tutorialMappingReadsItsSample() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "write-a-connector.md"));
        Matcher sample = SAMPLE.matcher(page);
        Matcher mapping = MAPPING.matcher(page);
        assertThat(sample.find() && mapping.find()).isTrue();

        CollectedMappingRows rows = CollectedMappingRows.of(
                MappingLoader.load(mapping.group(2), "tutorial", mapping.group(1)),
                BytesContent.utf8("export.csv", sample.group(1)));

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"FR7630099000010000987654321\",\"subject_kind\":\"ACCOUNT\",\"account_number\":\"FR7630099000010000987654321\",\"booking_date\":\"2024-01-02\",\"value_date\":\"2024-01-03\",\"amount\":\"-12.30\",\"currency\":\"EUR\",\"label\":\"MARCHE DES QUAIS\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"FR7630099000010000987654321\",\"subject_kind\":\"ACCOUNT\",\"account_number\":\"FR7630099000010000987654321\",\"booking_date\":\"2024-01-05\",\"value_date\":\"2024-01-05\",\"amount\":\"2145.67\",\"currency\":\"EUR\",\"label\":\"ATELIER DU PORT\"}");
    }
}
