package org.mesinfos.samples.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnLayoutsTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameFiles() {
        assertThat(CsvLayout.draw(5, 1).content())
                .isEqualTo(CsvLayout.draw(5, 1).content());
        assertThat(PdfLayout.draw(5, 1).content())
                .isEqualTo(PdfLayout.draw(5, 1).content());
        assertThat(CsvLayout.draw(5, 1).content())
                .isNotEqualTo(CsvLayout.draw(6, 1).content());
    }

    @Test
    void transactionsLeadFromTheOpeningToTheClosingBalance() {
        assertThat(IntStream.rangeClosed(1, 30)
                        .mapToObj(index -> CsvLayout.draw(1, index).account()))
                .allSatisfy(account -> assertThat(
                                account.opening().add(account.debits()).add(account.credits()))
                        .isEqualByComparingTo(account.closing()));
    }

    @Test
    void theIndexNamesEachFileWithItsTransactions() throws IOException {
        assertThat(new DrawnLayouts(1, 2, 1).writeTo(folder)).isEqualTo(3);

        List<String> index = Files.readAllLines(folder.resolve("index.tsv"));
        assertThat(index)
                .containsExactly(
                        "file\tcategory\texpected\tplain_count",
                        "bank-01.csv\tcsv\tbank-01-expected.csv\t",
                        "bank-02.csv\tcsv\tbank-02-expected.csv\t",
                        "statement-01.pdf\tpdf\tstatement-01-expected.csv\t");
        assertThat(Files.readAllLines(folder.resolve("bank-01-expected.csv")))
                .hasSize(1 + CsvLayout.draw(1, 1).transactions().size())
                .startsWith("date,amount,currency,label");
        assertThat(Files.readAllBytes(folder.resolve("statement-01.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
