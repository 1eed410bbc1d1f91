package org.mesinfos.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path out;

    @Test
    void writesInboxRegistrySettingsAndTruth() {
        assertThat(run("--persons", "3", "--months", "1", "--organisations", "enedis,credit-boreal"))
                .isZero();

        assertThat(out.resolve("inbox/enedis/courbes-2024-01/courbes-2024-01.csv"))
                .exists();
        assertThat(out.resolve("inbox/credit-boreal/camt053-2024-01.xml")).isRegularFile();
        assertThat(out.resolve("inbox/banque-atlantide")).doesNotExist();
        assertThat(out.resolve("registry.csv")).isNotEmptyFile();
        assertThat(out.resolve("truth/summary.json")).isNotEmptyFile();
        assertThat(messages.toString()).startsWith("3 people, ");
    }

    @Test
    void writesALoadWithTheRequestedRowsAndTheirSums() throws IOException {
        assertThat(run("--persons", "7", "--bank-rows", "30")).isZero();

        List<String> rows = operations().filter(line -> line.startsWith("FR76")).toList();
        List<String> accounts = Files.readAllLines(out.resolve("truth/accounts.csv"));
        long debits = accounts.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(";", -1)[3]))
                .sum();

        assertThat(rows).hasSize(7 * 30);
        assertThat(accounts).hasSize(1 + 7);
        assertThat(rows.stream().mapToLong(row -> cents(row.split(";", -1)[4])).sum())
                .isEqualTo(debits);
        assertThat(operations().filter(line -> line.startsWith("Total;")))
                .singleElement()
                .satisfies(total -> assertThat(cents(total.split(";", -1)[4])).isEqualTo(debits));
    }

    @Test
    void reportsAnUnknownOrganisationWithTheKnownOnes() {
        assertThat(run("--organisations", "edf")).isEqualTo(2);

        assertThat(messages.toString()).contains("edf is not one of assur-loire, banque-atlantide");
    }

    @Test
    void rejectsInvalidSizes() {
        assertThat(run("--persons", "0")).isEqualTo(2);
        assertThat(run("--months", "0")).isEqualTo(2);

        assertThat(messages.toString()).contains("must be from 1 to 500000, not 0");
    }

    @Test
    void rejectsAFolderWithAnotherPopulation() {
        assertThat(run("--persons", "1", "--months", "1")).isZero();
        assertThat(run("--persons", "2", "--months", "1")).isEqualTo(2);

        assertThat(messages.toString()).contains("inbox already exists; remove it or choose another folder");
    }

    private Stream<String> operations() throws IOException {
        Path file = out.resolve("inbox/banque-atlantide/operations-0/operations-0.csv");
        return Files.readAllLines(file, Charset.forName("windows-1252")).stream();
    }

    private static long cents(String amount) {
        return amount.isEmpty()
                ? 0
                : Long.parseLong(amount.replace("\u00a0", "").replace(",", ""));
    }

    private int run(String... options) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(messages))
                .setErr(new PrintWriter(messages))
                .execute(Stream.concat(Stream.of("--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }
}
