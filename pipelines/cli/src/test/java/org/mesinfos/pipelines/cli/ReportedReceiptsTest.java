package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a run leads to receipts that a person can read, in the language of the report. */
final class ReportedReceiptsTest {

    private static final Pattern LINK = Pattern.compile("href=\"(receipt-shop-[0-9a-f]{64}[^\"]*)\"");

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

    private Path reports() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/runs"))) {
            return files.filter(file -> file.endsWith("report.html"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
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
