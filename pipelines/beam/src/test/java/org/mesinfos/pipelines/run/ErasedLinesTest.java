package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.rows.Digests;

/** Lines of kept files that an erasure blanks: those of the rows of the erased person, and no others. */
final class ErasedLinesTest {

    @TempDir
    private Path folder;

    private TestInbox inbox(String mapping) {
        return TestBank.inbox(folder, 3).mapping("mine", "test-bank/entries", mapping);
    }

    /** Returns the kept text of the only file after the erasure of the customer C1. */
    private String kept(String mapping, String delivered) throws IOException {
        return kept(inbox(mapping), delivered);
    }

    /** Returns the kept text of a further file of an inbox after the erasure of the customer C1. */
    private String kept(TestInbox inbox, String delivered) throws IOException {
        return new String(
                keptBytes(inbox, delivered.getBytes(StandardCharsets.UTF_8)).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Returns the same as bytes; empty if the file is destroyed. */
    private Optional<byte[]> keptBytes(TestInbox inbox, byte[] delivered) throws IOException {
        Path file = inbox.inbox().resolve("test-bank/january/january.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, delivered);
        inbox.run("store");

        TestErasure.erase(inbox, "store", "per-1");

        Optional<String> original = inbox.store("store").content().findOriginal(Digests.sha256(delivered));
        if (original.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = InboxFileContent.open(original.get(), 0)) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    private static String csv(String settings) {
        return TestBank.CUSTOMERS.replace("delimiter: \";\"", settings);
    }

    private static String blank(int length) {
        return " ".repeat(length);
    }

    @Test
    void quotationMarkInsideATextDoesNotContinueItsRow() throws IOException {
        List<String> rows = List.of(
                "account;id;booked;amount;label",
                "C1;e1;2024-01-02;1;screen of 32\"",
                "C2;e2;2024-01-03;2;bread",
                "C3;e3;2024-01-04;3;milk");

        assertThat(kept(TestBank.CUSTOMERS, String.join("\n", rows)))
                .isEqualTo(String.join("\n", rows.get(0), blank(rows.get(1).length()), rows.get(2), rows.get(3)));
    }

    @Test
    void quotationMarkWithoutAnEndDoesNotContinueItsRejectedRow() throws IOException {
        String rows = "account;id;booked;amount;label\nC1;e1;2024-01-02;1;\"open\nC2;e2;2024-01-03;2;bread\n";

        assertThat(kept(TestBank.CUSTOMERS, rows)).isEqualTo(rows.replace("C1;e1;2024-01-02;1;\"open", blank(24)));
    }

    @Test
    void allLinesOfATextAreBlankWhateverItsQuotationMarkIs() throws IOException {
        String rows = "account;id;booked;amount;label\nC1;e1;2024-01-02;1;'two\nlines'\nC2;e2;2024-01-03;2;bread\n";

        assertThat(kept(csv("delimiter: \";\"\n  quote: \"'\""), rows))
                .isEqualTo(rows.replace("C1;e1;2024-01-02;1;'two\nlines'", blank(23) + "\n" + blank(6)));
    }

    @Test
    void linesThatCarriageReturnsEndAreBlanked() throws IOException {
        String rows = "account;id;booked;amount\rC1;e1;2024-01-02;1\rC2;e2;2024-01-03;2\r";

        assertThat(kept(TestBank.CUSTOMERS, rows)).isEqualTo(rows.replace("C1;e1;2024-01-02;1", blank(18)));
    }

    @Test
    void rejectedRowIsBlankWhateverItsDelimiterIs() throws IOException {
        String rows = "account^id^booked^amount\nC1^e1^no date^1\nC2^e2^2024-01-03^2\nC3^e3^no date^3\n";

        assertThat(kept(csv("delimiter: \"^\""), rows)).isEqualTo(rows.replace("C1^e1^no date^1", blank(15)));
    }

    @Test
    void rejectedRowOfColumnsWithoutDelimitersIsBlankWithTheLinesThatContinueIt() throws IOException {
        String mapping = TestBank.CUSTOMERS
                .replace("format: csv", "format: fixed-width")
                .replace("csv:\n  delimiter: \";\"", """
                        fixed-width:
                          columns: {account: 1-4, id: 5-8, booked: 9-18, amount: 19-22}
                          continuations: [{starts-with: "+", columns: {label: 2-20}}]
                        recognise: {matches: "^C"}""");
        String rows = """
                C1  e1  2024-01-02   1
                +bread
                C1  e2  2024-02-31   2
                +milk
                C2  e3  2024-01-03   3
                +tea
                C3  e4  2024-02-31   2
                """;

        assertThat(kept(mapping, rows))
                .isEqualTo(rows.replace(
                        "C1  e1  2024-01-02   1\n+bread\nC1  e2  2024-02-31   2\n+milk",
                        blank(22) + "\n" + blank(6) + "\n" + blank(22) + "\n" + blank(5)));
    }

    @Test
    void rejectedRowIsBlankIfItsReferenceIsOnALaterLine() throws IOException {
        String row = "\"two\nlines\";C1;e1;no date;1";
        String rows = "label;account;id;booked;amount\n" + row + "\nbread;C2;e2;2024-01-03;2\n";

        assertThat(kept(TestBank.CUSTOMERS, rows)).isEqualTo(rows.replace(row, blank(4) + "\n" + blank(22)));
    }

    @Test
    void rejectedRowIsBlankIfItsReferenceIsAPartOfAColumn() throws IOException {
        String mapping = TestBank.CUSTOMERS.replace("from: account", "from: {column: account, pattern: '^(C[0-9])'}");
        String rows = "account;id;booked;amount\nC1_Paris;e1;no date;1\nC2_Lyon;e2;2024-01-03;2\n";

        assertThat(kept(mapping, rows)).isEqualTo(rows.replace("C1_Paris;e1;no date;1", blank(21)));
    }

    @Test
    void rejectedRowsOfAPersonWhomOnlyTheDeliveryNamesAreBlank() throws IOException {
        String mapping = TestBank.ENTRIES.replace("subject: {kind: account, from: account}\n", "");
        String rows = "account;id;booked;amount\nA1;e1;no date;1\nA1;e2;no date;2\n";

        assertThat(kept(inbox(mapping).drop("test-bank/january/delivery.yaml", "customer: C1"), rows))
                .isEqualTo(rows.replaceAll("A1;e.;no date;.", blank(15)));
    }

    @Test
    void rejectedRowOfAnAccountThatAnotherFileGivesToThePersonIsBlankWithoutDelimiters() throws IOException {
        String mapping =
                TestBank.ENTRIES.replace("format: csv", "format: fixed-width").replace("csv:\n  delimiter: \";\"", """
                        fixed-width:
                          columns: {account: 1-4, id: 5-8, booked: 9-18, amount: 19-22}
                        recognise: {matches: "^A"}""");
        TestInbox inbox = inbox(mapping)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .drop("test-bank/holders.csv", "customer;account", "C1;A001", "C2;A002");
        String rows = """
                A001e1  2024-02-31   1
                A002e2  2024-01-03   2
                A002e3  2024-02-31   3
                """;

        assertThat(kept(inbox, rows)).isEqualTo(rows.replace("A001e1  2024-02-31   1", blank(22)));
    }

    @Test
    void fileWithARejectedRowOfThePersonIsDestroyedIfCharactersHaveTwoBytes() throws IOException {
        String rows = "account;id;booked;amount\nC1;e1;no date;1\nC2;e2;2024-01-03;2\n";

        assertThat(keptBytes(inbox(TestBank.CUSTOMERS), rows.getBytes(StandardCharsets.UTF_16)))
                .isEmpty();
    }

    @Test
    void fileWithARejectedRowOfSomebodyElseIsKeptIfCharactersHaveTwoBytes() throws IOException {
        byte[] rows =
                "account;id;booked;amount\nC3;e1;no date;1\nC2;e2;2024-01-03;2\n".getBytes(StandardCharsets.UTF_16);

        assertThat(keptBytes(inbox(TestBank.CUSTOMERS), rows)).contains(rows);
    }
}
