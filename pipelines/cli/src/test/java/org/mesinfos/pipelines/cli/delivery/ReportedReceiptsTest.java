package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;

/** The report of a run leads to receipts that a person can read, in the language of the report. */
final class ReportedReceiptsTest {

    private static final Pattern LINK = Pattern.compile("href=\"(receipt-shop-[0-9a-f]{64}[^\"]*)\"");

    private static final Pattern HELD_LINK =
            Pattern.compile("href=\"((?:\\.\\./[0-9A-Za-z-]+/)?receipt-test-bank-[^\"]*)\"");

    @TempDir
    private Path folder;

    @Test
    void aReceiptIsAPageBesideTheReportInItsLanguage() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("inbox/shop/first"));
        Files.writeString(delivery.resolve("unknown.txt"), "no connector knows this\n");

        Terminal run = Terminal.run(
                "run", "--inbox", folder.resolve("inbox"), "--store", folder.resolve("store"), "--language", "FR");

        assertThat(run.status()).as(run.everything()).isEqualTo(3);
        assertThat(run.lines())
                .contains(
                        "1 nouvelle livraison avec 1 fichier, 1 ligne lue :",
                        "1 nouvelle livraison n’a que des lignes rejetées : mesinfos quarantine montre les raisons");
        Path reports = reports();
        assertThat(reports.resolve("receipts.css")).isNotEmptyFile();
        assertThat(Files.readString(receipt(reports, "report.html")))
                .contains("<html lang=\"en\">", "href=\"receipts.css\"", "unknown.txt", "no connector")
                .doesNotContain("<style>");
        assertThat(Files.readString(receipt(reports, "report.fr.html")))
                .contains("<html lang=\"fr\">", "unknown.txt", "aucun connecteur");
    }

    @Test
    void anUnchangedReceiptHasOnePageHoweverManyReportsLinkToIt() throws IOException {
        TestInbox inbox = new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine")
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .drop("test-bank/january.csv", "account;id;booked;amount", "A1;e1;2024-01-02;1");
        run();
        Path first = reports();
        inbox.drop("test-bank/february.csv", "account;id;booked;amount", "A2;e2;2024-02-02;1");
        run();
        Path second =
                runs().stream().filter(run -> !run.equals(first)).findFirst().orElseThrow();

        assertThat(pages(first)).hasSize(2);
        assertThat(pages(second)).hasSize(2).doesNotContainAnyElementsOf(pages(first));
        for (String report : List.of("report.html", "report.fr.html")) {
            List<Path> linked = HELD_LINK
                    .matcher(Files.readString(second.resolve(report)))
                    .results()
                    .map(match -> second.resolve(match.group(1)).normalize())
                    .distinct()
                    .toList();
            assertThat(linked).hasSize(2).allSatisfy(page -> assertThat(page).isNotEmptyFile());
            assertThat(linked).extracting(Path::getParent).containsExactlyInAnyOrder(first, second);
        }
    }

    private void run() {
        Terminal run = Terminal.run(
                "run",
                "--inbox",
                folder.resolve("inbox"),
                "--store",
                folder.resolve("store"),
                "--config",
                folder.resolve("mesinfos.yaml"));
        assertThat(run.status()).as(run.everything()).isZero();
    }

    private static List<String> pages(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("receipt-"))
                    .toList();
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/runs"))) {
            return files.filter(file -> file.endsWith("report.html"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    private Path reports() throws IOException {
        return runs().get(0);
    }

    private static Path receipt(Path reports, String report) throws IOException {
        List<String> links = LINK.matcher(Files.readString(reports.resolve(report)))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(links).as(report).hasSize(1);
        return reports.resolve(links.get(0));
    }
}
