package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;

class CategoryOverridesReaderTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems("categories.yaml");

    @Test
    void keepsRulesInOrder() throws IOException {
        assertThat(read("""
                        rules:
                          - label: Chez Odette
                            category: restaurants
                          - creditor: FR12ZZZ123456
                            category: sport
                          - iban: DE89370400440532013000
                            category: rent
                          - mcc: "5999"
                            category: pets
                        """))
                .containsExactly(
                        new CategoryOverride(By.LABEL, "Chez Odette", "restaurants"),
                        new CategoryOverride(By.CREDITOR, "FR12ZZZ123456", "sport"),
                        new CategoryOverride(By.IBAN, "DE89370400440532013000", "rent"),
                        new CategoryOverride(By.MCC, "5999", "pets"));
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void reportsErrorsWithLocations() throws IOException {
        read("""
                rules:
                  - label: Chez Odette
                    category: restaurant
                  - label: A
                    mcc: "5999"
                    category: pets
                  - labbel: B
                    category: pets
                """);

        assertThat(problems.messages())
                .containsExactly(
                        "categories.yaml:3:15: there is no category \"restaurant\", nearest is \"restaurants\"",
                        "categories.yaml:6:15: expected exactly one of label, creditor, iban and mcc next to the category",
                        "categories.yaml:7:5: unknown key \"labbel\", expected one of category, creditor, iban, label, mcc, nearest is \"label\"",
                        "categories.yaml:8:15: expected exactly one of label, creditor, iban and mcc next to the category");
    }

    private List<CategoryOverride> read(String yaml) throws IOException {
        return CategoryOverridesReader.read(Files.writeString(folder.resolve("categories.yaml"), yaml), problems);
    }
}
