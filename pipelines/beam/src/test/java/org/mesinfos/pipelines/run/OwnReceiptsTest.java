package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation cannot find out from its receipts which rows another organisation has. */
final class OwnReceiptsTest {

    private static final String ENTRIES = """
            connector: mesinfos/test-entries
            version: 1
            title: Entries of accounts made up for tests
            format: csv
            csv:
              delimiter: ";"
            record: BankTransaction
            subject: {kind: account, from: iban}
            links:
              - {kind: account, from: iban, customer: customer}
            key: {natural: [booking_date, amount, label]}
            fields:
              iban: iban
              label: label
              booking_date: {column: booked, required: true}
              amount: {column: amount, required: true}
            """;

    @TempDir
    private Path folder;

    private static String entry(String customer, String amount) {
        return customer + ";FR7630006000011234567890189;2024-01-05;" + amount + ";BOULANGERIE DU PORT";
    }

    private TestInbox deliver(String name, String guess) {
        return new TestInbox(folder.resolve(name))
                .mapping("mine", "mesinfos/test-entries", ENTRIES)
                .registry("per-1;bank;B1", "per-1;forger;F1")
                .drop("bank/a.csv", "customer;iban;booked;amount;label", entry("B1", "-12.30"))
                .drop("forger/a.csv", "customer;iban;booked;amount;label", entry("F1", guess));
    }

    private static List<String> rows(TestInbox inbox, String organisation) {
        inbox.run("store");
        try (Stream<Path> files = Files.walk(inbox.path("store/receipts"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String receipt = Files.readString(file);
                if (receipt.contains("\"organisation\" : \"" + organisation + "\"")) {
                    return receipt.lines()
                            .filter(line -> line.contains("\"records\"") || line.contains("\"duplicates\""))
                            .map(String::strip)
                            .toList();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No receipt of " + organisation);
    }

    @Test
    void rightAndWrongGuessesHaveTheSameReceipt() {
        TestInbox right = deliver("right", "-12.30");
        TestInbox wrong = deliver("wrong", "-99.99");

        assertThat(rows(right, "forger"))
                .containsExactly("\"records\" : 1,", "\"duplicates\" : 0,")
                .isEqualTo(rows(wrong, "forger"));
        assertThat(rows(right, "bank")).isEqualTo(rows(wrong, "bank"));
        assertThat(right.bundles("store", "amount").get("per-1")).containsExactly("-12.3000");
    }
}
