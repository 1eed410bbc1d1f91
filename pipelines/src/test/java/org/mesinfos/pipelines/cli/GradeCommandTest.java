package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class GradeCommandTest {

    /** Not samples of a connector. */
    private static final Set<String> OTHERS = Set.of("inbox", "truth", "src", "target");

    private static final String MOVEMENTS = """
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

    @TestFactory
    Stream<DynamicTest> everySampleIsAsExpected() throws IOException {
        Path samples = Path.of("..", "sample-data");
        try (Stream<Path> organisations = Files.list(samples)) {
            return organisations
                    .filter(Files::isDirectory)
                    .filter(organisation ->
                            !OTHERS.contains(organisation.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(organisation -> dynamicTest(organisation.getFileName().toString(), () -> {
                        Terminal terminal = Terminal.run("grade", organisation);
                        assertThat(terminal.status()).as(terminal.everything()).isZero();
                    }));
        }
    }

    @Test
    void countsWhatIsExactByRecordAndByValue() throws IOException {
        write("a.csv", MOVEMENTS);
        write("a.csv.expected.json", """
                [{"record": "BankTransaction", "booking_date": "2024-02-13", "amount": -45.1, "label": "Shop"},
                 {"record": "BankTransaction", "booking_date": "2024-02-14", "amount": "900.00", "label": "Salary"}]
                """);
        write("b.csv", MOVEMENTS);

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.lines())
                .containsExactly(
                        "a.csv: mesinfos/bank-movements (proposal): 2 expected, 3 found, 1 exact; 7 of 8 values exact;"
                                + " 1 rejected",
                        "b.csv: mesinfos/bank-movements (proposal): nothing is expected of it, 3 records found, 1 rows"
                                + " rejected",
                        "format csv: 2 expected, 3 found, 1 exact; 7 of 8 values exact; 1 rejected",
                        "2 files, 1 with expected records, 0 of them exact: 2 expected, 3 found, 1 exact; 7 of 8 values"
                                + " exact; 1 rejected");
        assertThat(terminal.status()).isEqualTo(1);
    }

    @Test
    void recordsMayComeInAnotherOrderAndRejectionsMayBeExpected() throws IOException {
        write("a.csv", MOVEMENTS);
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
    void aFileThatNobodyReadsMissesEverythingExpectedOfIt() throws IOException {
        write("a.txt", "Bonjour");
        write("a.txt.expected.json", "{\"label\": \"Shop\"}\n");

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.lines().get(0))
                .isEqualTo("a.txt: no connector: 1 expected, 0 found, 0 exact; 0 of 1 values exact; 1 rejected");
        assertThat(terminal.status()).isEqualTo(1);
    }

    @Test
    void anExpectationThatIsNoJsonIsTheCallersMistake() throws IOException {
        write("a.csv", MOVEMENTS);
        write("a.csv.expected.json", "label: Shop");

        Terminal terminal = Terminal.run("grade", folder);

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("a.csv.expected.json is no JSON.");
    }
}
