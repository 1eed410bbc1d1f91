package org.mesinfos.samples.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookalikeFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheRequestedPersonsAndDescribesTheColumns() throws IOException {
        long rows = new LookalikeFile(3, 50).writeTo(folder);

        List<String> lines = Files.readAllLines(folder.resolve("people.csv"));
        assertThat(lines)
                .hasSize((int) rows + 1)
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(RegistrationGenerator.COLUMNS.size()));
        assertThat(lines.stream().skip(1).map(line -> line.split(";", -1)[0]).distinct())
                .hasSize(50);
        assertThat(folder.resolve("linkage.yaml")).content().contains("truth: person", "separator: \";\"");
    }

    @Test
    void writesEqualFilesForEqualSeeds() throws IOException {
        new LookalikeFile(3, 50).writeTo(folder.resolve("a"));
        new LookalikeFile(3, 50).writeTo(folder.resolve("b"));

        assertThat(folder.resolve("a/people.csv")).hasSameTextualContentAs(folder.resolve("b/people.csv"));
    }

    @Test
    void generatesSharedAttributesInFamilies() {
        assertThat(pairs((a, b) -> a.email().equals(b.email()))).isPositive();
        assertThat(pairs((a, b) -> a.iban().equals(b.iban()))).isPositive();
        assertThat(pairs((a, b) -> a.phone().equals(b.phone()))).isPositive();
        assertThat(pairs((a, b) -> a.birthDate().equals(b.birthDate()))).isPositive();
        assertThat(pairs((a, b) -> a.usedName().equals(b.usedName())
                        && FamilyGenerator.first(a.givenNames()).equals(FamilyGenerator.first(b.givenNames()))))
                .isPositive();
        assertThat(pairs((a, b) -> !b.usedName().equals(b.birthName()))).isPositive();
        assertThat(pairs((a, b) -> a.formerAddress().isPresent())).isPositive();
    }

    private static long pairs(BiPredicate<Lookalike, Lookalike> like) {
        FamilyGenerator families = new FamilyGenerator(5);
        return LongStream.range(0, 400)
                .mapToObj(families::family)
                .filter(members ->
                        members.stream().anyMatch(a -> members.stream().anyMatch(b -> !a.equals(b) && like.test(a, b))))
                .count();
    }
}
