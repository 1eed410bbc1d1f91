package org.mesinfos.pipelines.enrich.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;

final class PersonalCategoriesReaderTest {

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void keepsTheRulesOfEachPersonInOrder() throws IOException {
        assertThat(read(
                                "per-2;label;CHEZ ODETTE;donation",
                                "per-1;label;CHEZ ODETTE;restaurants",
                                "per-1;creditor;FR12ZZZ123456;sport",
                                "per-2;mcc;5999;pets")
                        .rules())
                .isEqualTo(Map.of(
                        "per-1",
                        List.of(
                                new CategoryOverride(By.LABEL, "CHEZ ODETTE", "restaurants"),
                                new CategoryOverride(By.CREDITOR, "FR12ZZZ123456", "sport")),
                        "per-2",
                        List.of(
                                new CategoryOverride(By.LABEL, "CHEZ ODETTE", "donation"),
                                new CategoryOverride(By.MCC, "5999", "pets"))));
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsEveryInvalidLineWithoutItsValues() throws IOException {
        read("Per 1;label;A;rent", "per-1;merchant;A;rent", "per-1;label;;rent", "per-1;label;CANARY;lodging");

        assertThat(problems)
                .hasSize(4)
                .noneMatch(problem -> problem.contains("CANARY") || problem.contains("lodging"))
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("2", "a person id of other characters or length"),
                        problem -> assertThat(problem).contains("3", "an unknown field"),
                        problem -> assertThat(problem).contains("4", "no value"),
                        problem -> assertThat(problem).contains("5", "an unknown category"));
    }

    @Test
    void rulesAreNotPrinted() throws IOException {
        assertThat(read("per-1;label;CANARY;rent").toString()).isEqualTo("rules of 1 people");
    }

    private PersonalCategories read(String... lines) throws IOException {
        Path file = folder.resolve("personal-categories.csv");
        Files.writeString(file, PersonalCategoriesReader.HEADER + "\n" + String.join("\n", lines) + "\n");
        return PersonalCategoriesReader.read(file, problems);
    }
}
