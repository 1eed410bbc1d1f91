package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.CONNECTOR;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.SubjectKind;

/** Accounts of statements in deliveries that declare one customer. */
class DeclaredCustomerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Account 12345678                       | 12345678
            Cont: RO49 AAAA 1B31 0075 9384 0000 RON | RO49 AAAA 1B31 0075 9384 0000
            """)
    void accountIsLinkedToTheDeclaredCustomer(String printed, String number) throws IOException {
        List<ParsedRow> rows = rows(printed, Optional.of("C1"));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.links())
                        .containsExactly(
                                new SubjectLink(new Subject(SubjectKind.ACCOUNT, number), Subject.customer("C1"))));
    }

    /** Cards of other customers have the same digits. */
    @ParameterizedTest
    @ValueSource(strings = {"Card number ending 4321", "Card number 4321 XXXX XXXX 8765"})
    void declaredCustomerIsTheSubjectOfANumberWithoutAllDigits(String printed) throws IOException {
        assertThat(rows(printed, Optional.of("C1"))).hasSize(2).allSatisfy(row -> {
            assertThat(row.subject()).contains(Subject.customer("C1"));
            assertThat(row.links()).isEmpty();
        });
    }

    @Test
    void numberWithoutAllDigitsIsTheSubjectWithoutADeclaredCustomer() throws IOException {
        assertThat(rows("Card number 4321 XXXX XXXX 8765", Optional.empty()))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.subject()).contains(new Subject(SubjectKind.ACCOUNT, "4321 XXXX XXXX 8765"));
                    assertThat(row.links()).isEmpty();
                });
    }

    @Test
    void accountIsLinkedToNobodyWithoutADeclaredCustomer() throws IOException {
        assertThat(rows("Account 12345678", Optional.empty()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.links()).isEmpty());
    }

    @Test
    void declaredCustomerIsTheSubjectWithoutAnAccount() throws IOException {
        assertThat(rows("Banque des Essais", Optional.of("C1"))).hasSize(2).allSatisfy(row -> {
            assertThat(row.subject()).contains(Subject.customer("C1"));
            assertThat(row.links()).isEmpty();
        });
    }

    private static List<ParsedRow> rows(String printed, Optional<String> customer) throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Periode 01.12.2023 - 31.12.2023")
                .left(40, 64, printed);
        BytesContent content = PdfTable.on(file, 100, left(40), left(140), right(400), right(480))
                .row("Datum", "Text", "Belastung", "Gutschrift")
                .row("04.12.2023", "Kiosk", "4.50", "")
                .row("05.12.2023", "Lohn", "", "10.00")
                .file()
                .content();
        SourceContext delivered = content.context();
        SourceContext context = new SourceContext(
                delivered.organisation(),
                delivered.delivery(),
                delivered.fileSha256(),
                delivered.fileName(),
                delivered.mediaType(),
                delivered.encoding(),
                delivered.zone(),
                delivered.country(),
                customer);
        return CollectedRows.of(
                        CONNECTOR, BytesContent.of(context, content.open(0).readAllBytes()))
                .rows();
    }
}
