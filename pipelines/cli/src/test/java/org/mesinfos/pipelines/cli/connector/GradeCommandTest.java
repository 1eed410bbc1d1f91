package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.cli.Terminal;

final class GradeCommandTest {

    /** Folders that are not samples of a connector. */
    private static final Set<String> NOT_SAMPLES = Set.of("inbox", "truth", "src", "target");

    private static final String TRANSACTIONS = """
            Date,Description,Amount,Currency
            2024-02-13,Shop,-45.10,EUR
            2024-02-14,Wage,900.00,EUR
            2024-02-15,Park,x,EUR
            2024-02-16,Zoo,-7.50,EUR
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void gradesEachFileOfAnIndexWhoseRemarksContainQuotationMarks() throws Exception {
        write("index.tsv", """
                file\texpected\tremark
                a.csv\ta-expected.csv\t"Text" is the label
                "b.csv"\t"a-expected.csv"\t"a quoted remark"
                c.csv\ta-expected.csv\tof 3" screens
                """);
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            write(name, """
                    Date,Description,Amount
                    2024-02-13,Shop,-45.10
                    2024-02-14,Wage,900.00
                    2024-02-16,Zoo,-7.50
                    """);
        }
        write("a-expected.csv", """
                date,amount
                2024-02-13,-45.10
                2024-02-14,900.00
                2024-02-16,-7.50
                """);

        Terminal terminal = Terminal.run("grade", folder, "--json");

        List<String> exact = new ArrayList<>();
        for (String line : terminal.lines().subList(0, 3)) {
            JsonNode file = new ObjectMapper().readTree(line);
            exact.add(
                    file.get("file").asText() + " " + file.get("records_exact").asInt());
        }
        assertThat(exact).containsExactly("a.csv 3", "b.csv 3", "c.csv 3");
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> everySampleHasItsExpectedRecords() throws IOException {
        Path samples = Path.of("..", "..", "sample-data");
        try (Stream<Path> organisations = Files.list(samples)) {
            return organisations
                    .filter(Files::isDirectory)
                    .filter(organisation ->
                            !NOT_SAMPLES.contains(organisation.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(organisation -> dynamicTest(organisation.getFileName().toString(), () -> {
                        Terminal terminal = Terminal.run("grade", organisation, "--min-confidence", "1");
                        assertThat(terminal.status()).as(terminal.everything()).isZero();
                    }));
        }
    }

    @Test
    void countsExactRecordsAndValues() throws IOException {
        write("a.csv", TRANSACTIONS);
        write("a.csv.expected.json", """
                [{"record": "BankTransaction", "booking_date": "2024-02-13", "amount": -45.1, "label": "Shop"},
                 {"record": "BankTransaction", "booking_date": "2024-02-14", "amount": "900.00", "label": "Salary"}]
                """);
        write("b.csv", TRANSACTIONS);

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.lines())
                .containsExactly(
                        "a.csv: mesinfos/bank-movements (proposal): 2 expected, 3 found, 1 exact, 2 wrong and accepted (label 1, unexpected 1); 7 of 8 values exact;"
                                + " 1 rejected",
                        "    1 rejected, the first: line 4, Amount: found 1 letter, expected number with decimal mark . (INVALID_VALUE)",
                        "    1 records differ in 1 values",
                        "    1 found that are not expected",
                        "b.csv: mesinfos/bank-movements (proposal): no expectation, 3 records found, 1 rows"
                                + " rejected",
                        "    1 rejected, the first: line 4, Amount: found 1 letter, expected number with decimal mark . (INVALID_VALUE)",
                        "format csv: 2 expected, 3 found, 1 exact, 2 wrong and accepted (label 1, unexpected 1); 7 of 8 values exact; 1 rejected",
                        "2 files, 1 with expected records, 0 of them exact: 2 expected, 3 found, 1 exact, 2 wrong and accepted (label 1, unexpected 1); 7 of 8 values"
                                + " exact; 1 rejected");
        assertThat(terminal.status()).isEqualTo(1);
    }

    @Test
    void acceptsOtherOrderAndExpectedRejections() throws IOException {
        write("a.csv", TRANSACTIONS);
        write("a.csv.expected.json", """
                {"label": "Zoo", "amount": "-7.5"}
                {"label": "Shop", "amount": "-45.10"}
                {"label": "Wage", "amount": "900.00"}
                {"rejected": {"reason": "INVALID_VALUE"}}
                """);

        Terminal terminal = Terminal.run("grade", folder, "--json");

        JsonNode total = new ObjectMapper().readTree(terminal.lines().get(2)).get("total");
        assertThat(total.get("records_exact").asLong()).isEqualTo(3);
        assertThat(total.get("files_exact").asLong()).isEqualTo(1);
        assertThat(terminal.status()).isZero();
    }

    @Test
    void recordThatLacksAValueIsNotWrong() throws IOException {
        write("index.tsv", "file\texpected\na.csv\tmovements.csv\n");
        write("a.csv", """
                Date,Description,Amount
                2024-02-13,Shop,-45.10
                2024-02-14,Wage,900.00
                2024-02-16,Zoo,-7.50
                """);
        write("movements.csv", """
                date,amount,currency
                2024-02-13,-45.10,EUR
                2024-02-14,900.00,EUR
                2024-02-16,7.50,EUR
                """);

        Terminal terminal = Terminal.run("grade", folder, "--json");

        JsonNode file = new ObjectMapper().readTree(terminal.lines().get(0));
        assertThat(file.get("wrong_and_accepted").asLong()).isEqualTo(1);
        assertThat(file.get("wrong_values")).hasToString("{\"sign\":1}");
        assertThat(file.get("records_exact").asLong()).isZero();
    }

    @Test
    void dateInAnotherFieldIsNotWrong() throws IOException {
        write("index.tsv", "file\texpected\na.csv\tmovements.csv\n");
        write("a.csv", """
                Booking date,Value date,Description,Amount
                2024-02-13,2024-02-12,Shop,-45.10
                2024-02-14,2024-02-14,Wage,-90.00
                2024-02-16,2024-02-16,Zoo,-7.50
                """);
        write("movements.csv", """
                date,amount
                2024-02-12,-45.10
                2024-02-14,-90.00
                2024-02-17,-7.50
                """);

        Terminal terminal = Terminal.run("grade", folder, "--json");

        JsonNode file = new ObjectMapper().readTree(terminal.lines().get(0));
        assertThat(file.get("wrong_and_accepted").asLong()).isEqualTo(1);
        assertThat(file.get("wrong_values")).hasToString("{\"date\":1}");
        assertThat(file.get("reasons")).hasToString("[\"1 in another date field\",\"1 on another date\"]");
    }

    @Test
    void pendingTransactionThatIsNotExpectedIsLeftOut() throws IOException {
        write("index.tsv", "file\texpected\na.csv\tmovements.csv\n");
        write("a.csv", """
                Date,Description,Amount,Status
                2024-02-13,Shop,-45.10,Booked
                2024-02-14,Wage,900.00,Booked
                2024-02-15,Park,-3.20,Booked
                2024-02-16,Zoo,-7.50,Pending
                2024-02-17,Boat,-8.50,Pending
                """);
        write("movements.csv", """
                date,amount
                2024-02-13,-45.10
                2024-02-14,900.00
                2024-02-17,-8.50
                """);

        Terminal terminal = Terminal.run("grade", folder, "--json");

        JsonNode file = new ObjectMapper().readTree(terminal.lines().get(0));
        assertThat(file.get("records_found").asLong()).isEqualTo(4);
        assertThat(file.get("records_exact").asLong()).isEqualTo(3);
        assertThat(file.get("wrong_values")).hasToString("{\"unexpected\":1}");
    }

    @Test
    void unreadFileHasNoExactRecords() throws IOException {
        write("a.txt", "Bonjour");
        write("a.txt.expected.json", "{\"label\": \"Shop\"}\n");

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.lines().get(0))
                .isEqualTo(
                        "a.txt: no connector: 1 expected, 0 found, 0 exact, 0 wrong and accepted; 0 of 1 values exact; 1 rejected");
        assertThat(terminal.status()).isEqualTo(1);
    }

    @Test
    void readsFilesCategoriesAndExpectationsFromIndex() throws IOException {
        write("index.tsv", """
                file\tcategory\texpected\tplain_count
                a.csv\tbanks\ta-movements.csv\t
                b.csv\tbanks\tby its author\trows=3
                c.csv\tbanks\t\tphysical_lines=5
                d.csv\tbanks\t\t7
                e.csv\tshops\t\t1
                """);
        write("a.csv", TRANSACTIONS);
        write("a-movements.csv", """
                Date;Income;Expenses;Currency;Description
                2024-02-14;900.00;;EUR;Wage
                2024-02-13;;45.10;CHF;Shop
                2024-02-16;7.50;;EUR;Zoo
                2024-02-15;;1.00;EUR;Park
                """);
        write("b.csv", TRANSACTIONS);
        write("c.csv", TRANSACTIONS);
        write("d.csv", TRANSACTIONS);

        Terminal terminal = Terminal.run("grade", folder);

        String rejection =
                "    1 rejected, the first: line 4, Amount: found 1 letter, expected number with decimal mark . (INVALID_VALUE)";
        assertThat(terminal.lines())
                .containsExactly(
                        "a.csv: mesinfos/bank-movements (proposal): 4 expected, 3 found, 1 exact, 2 wrong and accepted (currency 1, sign 1); 10 of 16 values exact;"
                                + " 1 rejected",
                        rejection,
                        "    1 with another currency",
                        "    1 with the opposite sign",
                        "    1 not found",
                        "b.csv: mesinfos/bank-movements (proposal): 3 records found, of which only the number is"
                                + " expected; 1 rejected",
                        rejection,
                        "c.csv: mesinfos/bank-movements (proposal): 3 records found, of which only the number is"
                                + " expected; 1 rejected",
                        rejection,
                        "d.csv: mesinfos/bank-movements (proposal): 3 records found, of which only the number is"
                                + " expected; 1 rejected",
                        rejection,
                        "    3 records, but 7 counted",
                        "e.csv: no connector: 0 records found, of which only the number is expected; 0 rejected",
                        "    no such file in the folder",
                        "format banks: 4 expected, 3 found, 1 exact, 2 wrong and accepted (currency 1, sign 1); 10 of 16 values exact; 1 rejected",
                        "format shops: 0 expected, 0 found, 0 exact, 0 wrong and accepted; 0 of 0 values exact; 0 rejected",
                        "5 files, 5 with expected records, 2 of them exact: 4 expected, 3 found, 1 exact, 2 wrong and accepted (currency 1, sign 1); 10 of 16 values"
                                + " exact; 1 rejected");
        assertThat(terminal.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expected.json    | [{"account": {"movements": [{"date": "2024-02-13T00:00:00Z", "amount": {"number": -45.1, "currency": "EUR"}}]}}]
            expected.yaml    | '- {booking_date: 2024-02-13, amount: "-45.10 EUR", description: shop}'
            expected.tsv     | 'Booking Date\tDebit\tCredit\n20240213\t45.10\t\n'
            commented.tsv    | '# booking_date\tamount\tcurrency; by hand\n2024-02-13\t-45.10\tEUR\n'
            movements.ledger | '2024-02-13 * "Shop"\n  Assets:Bank  -45.10 EUR\n  Expenses:Food\n'
            expenses.ledger  | '2024-02-13 * "Shop"\n  Expenses:Fees  0.10 EUR\n  Expenses:Food  45.00 EUR\n  Assets:Bank  -45.10 EUR\n'
            """)
    void readsExpectationsInOtherFormats(String name, String text) throws IOException {
        write("index.tsv", "file\texpected\na.csv\t" + name + "\n");
        write("a.csv", TRANSACTIONS.lines().limit(2).collect(Collectors.joining("\n")));
        write(name, text.translateEscapes());

        Terminal terminal = Terminal.run("grade", folder, "--json");

        JsonNode file = new ObjectMapper().readTree(terminal.lines().get(0));
        assertThat(file.get("expectation").asText()).isEqualTo("movements");
        assertThat(file.get("records_exact").asLong()).isEqualTo(1);
        assertThat(file.get("fields_exact").asLong())
                .isEqualTo(file.get("fields_expected").asLong());
        assertThat(terminal.status()).as(terminal.everything()).isZero();
    }

    @Test
    void readsFilesInTheLightOfEachOther() throws IOException {
        write("index.tsv", "file\texpected\none.csv\tone-expected.csv\nother.csv\t\n");
        write("one.csv", """
                Date;Libellé;Débit;Crédit
                04/05/2024;Lanterne;4.50;
                06/07/2024;Salaire;;90.00
                07/08/2024;Roseau;1.25;
                """);
        write("one-expected.csv", "date,amount\n2024-05-04,-4.50\n2024-07-06,90.00\n2024-08-07,-1.25\n");
        write("other.csv", """
                Date;Libellé;Débit;Crédit
                24/05/2024;Lanterne;4.50;
                26/07/2024;Salaire;;90.00
                """);

        Terminal alone = Terminal.run("grade", folder);
        Terminal together = Terminal.run("grade", folder, "--together");

        assertThat(alone.status()).isEqualTo(1);
        assertThat(alone.out()).contains("day and month may be the other way round");
        assertThat(together.status()).as(together.everything()).isZero();
    }

    @Test
    void calibratesEvidenceLeavingOneBankOut() throws IOException {
        StringBuilder index = new StringBuilder("file\texpected\tbank\n");
        for (int bank = 1; bank <= 4; bank++) {
            write(bank + ".csv", """
                    Date,Description,Amount
                    2024-02-13,Shop,-45.10
                    2024-02-14,Wage,900.00
                    2024-02-15,Zoo,-7.50
                    """);
            write(bank + "-expected.csv", """
                    date,amount
                    2024-02-13,%s
                    2024-02-14,900.00
                    2024-02-15,-7.50
                    """.formatted(bank == 4 ? "45.10" : "-45.10"));
            index.append("%d.csv\t%d-expected.csv\tbank %d%n".formatted(bank, bank, bank));
        }
        write("index.tsv", index.toString());
        Path drawing = folder.resolve("drawing.svg");

        Terminal terminal = Terminal.run("grade", folder, "--calibration", drawing);

        assertThat(terminal.out())
                .contains("| amount: signs, but no balance or total to check the amounts | 4 | 3 | 1 |")
                .contains("| booking_date: dates have only one interpretation | 4 | 4 | 0 |")
                // Bank 4 is predicted from three right ones, the others from two right ones and the wrong one.
                .contains("| 64.0 % | 1 | 0.0 % |")
                .contains("| 48.0 % | 3 | 100.0 % |")
                .contains("lowest threshold without an error: 65 %")
                .doesNotContain("bank 4");
        assertThat(Files.readString(drawing)).startsWith("<svg").contains("(4 files)");
    }

    @Test
    void printsTables() throws IOException {
        write("a.csv", TRANSACTIONS);
        write("a.csv.expected.json", "{\"label\": \"Zoo|\"}");

        Terminal terminal = Terminal.run("grade", folder, "--table");

        assertThat(terminal.out().replaceAll("\\d+\\.\\d\\d \\|", "0.00 |")).isEqualTo("""
                | file | read by | expected | found | exact | wrong and accepted | values exact | rejected | seconds | differences |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                | a.csv | mesinfos/bank-movements (proposal) | 1 | 3 | 0 | 3: unexpected 3 | 0 of 1 | 1 | 0.00 | 1 rejected, the first: line 4, Amount: found 1 letter, expected number with decimal mark . (INVALID_VALUE); 1 records differ in 1 values; 2 found that are not expected |

                | format | files | read | as expected | records found | exact, where compared | wrong and accepted | values exact | rejected | seconds |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | csv | 1 | 1 | 0 of 1 | 3 | 0 of 1 | 3: unexpected 3 | 0 of 1 | 1 | 0.00 |
                | total | 1 | 1 | 0 of 1 | 3 | 0 of 1 | 3: unexpected 3 | 0 of 1 | 1 | 0.00 |
                """);
    }

    @Test
    void gradesFilesOfArchiveTogether() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            for (String name : List.of("a.csv", "b.csv", "c.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.endsWith("csv") ? TRANSACTIONS : "Bonjour").getBytes(StandardCharsets.UTF_8));
            }
        }

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.lines())
                .startsWith(
                        "a.zip: mesinfos/bank-movements (proposal): no expectation, 6 records found, 2 rows"
                                + " rejected",
                        "    1 of 3 files of the archive are not read");
    }

    @Test
    void indexWithoutFilesIsUsageError() throws IOException {
        write("index.tsv", "name\tcategory\na.csv\tbanks\n");

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("index.tsv has no column file.");
    }

    @Test
    void invalidExpectationIsUsageError() throws IOException {
        write("a.csv", TRANSACTIONS);
        write("a.csv.expected.json", "label: Shop");

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("a.csv.expected.json is not JSON.");
    }
}
