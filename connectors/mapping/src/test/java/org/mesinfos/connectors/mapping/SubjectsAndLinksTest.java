package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.records.SubjectKind;

/** Subject of a row, and the references that a row attributes to a customer. */
class SubjectsAndLinksTest {

    private static final String CALLS = """
            record: Communication
            subject:
              - {kind: line, from: line}
              - {kind: contract, from: contract}
            key: {natural: [correspondent]}
            fields: {correspondent: number}
            """;

    @Test
    void firstReferenceThatIsPresentIsTheSubject() throws IOException {
        assertThat(CsvMappings.read(CALLS, "line;contract;number\n1;2;a\n;2;b\n;;c\n")
                        .accepted())
                .extracting(ParsedRow::subject)
                .containsExactly(
                        Optional.of(new Subject(SubjectKind.LINE, "1")),
                        Optional.of(new Subject(SubjectKind.CONTRACT, "2")),
                        Optional.empty());
    }

    @Test
    void partOfATextThatIsTheSubjectLeavesTheTextInAdditional() throws IOException {
        String mapping = """
                record: Contact
                subject: {kind: customer, from: {column: id, pattern: '[0-9]+'}}
                key: {natural: [note]}
                fields: {note: text}
                """;

        assertThat(CsvMappings.read(mapping, "id;text\n12;a\nC12;b\n").json())
                .containsExactly(
                        "{\"record\":\"Contact\",\"organisation\":\"test\",\"subject\":\"12\",\"subject_kind\":\"CUSTOMER\",\"note\":\"a\"}",
                        "{\"record\":\"Contact\",\"organisation\":\"test\",\"subject\":\"12\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"id\":\"C12\"},\"note\":\"b\"}");
    }

    @Test
    void customerOfTheDeliveryOwnsItsRows() throws IOException {
        List<ParsedRow> rows = CsvMappings.readOfCustomer("C7", CALLS, "line;contract;number\n1;;a\n;;b\n")
                .accepted();

        assertThat(rows)
                .extracting(ParsedRow::subject)
                .containsExactly(Optional.of(new Subject(SubjectKind.LINE, "1")), Optional.of(Subject.customer("C7")));
        assertThat(rows)
                .extracting(ParsedRow::links)
                .containsExactly(
                        List.of(new SubjectLink(new Subject(SubjectKind.LINE, "1"), Subject.customer("C7"))),
                        List.of());
    }

    @Test
    void blankCustomerOfTheDeliveryOwnsNothing() throws IOException {
        List<ParsedRow> rows = CsvMappings.readOfCustomer(" ", CALLS, "line;contract;number\n1;;a\n;;b\n")
                .accepted();

        assertThat(rows)
                .extracting(ParsedRow::subject)
                .containsExactly(Optional.of(new Subject(SubjectKind.LINE, "1")), Optional.empty());
        assertThat(rows).extracting(ParsedRow::links).containsExactly(List.of(), List.of());
    }

    @Test
    void linksBelongToTheCustomerOfTheRow() throws IOException {
        String mapping = """
                record: Contact
                subject: [{kind: customer, from: client}, {kind: account, from: account}]
                links:
                  - {kind: line, from: lines, split: ","}
                  - {kind: card, from: card, customer: holder}
                key: {natural: [note]}
                fields: {note: text}
                """;
        String file = """
                client;account;lines;card;holder;text
                1;;06, 07;;;a
                2;;;4;9;b
                ;A;08;;;c
                3;;;5;;d
                ;;09;;;e
                """;

        assertThat(links(CsvMappings.read(mapping, file)))
                .containsExactly(
                        List.of(link(SubjectKind.LINE, "06", "1"), link(SubjectKind.LINE, "07", "1")),
                        List.of(link(SubjectKind.CARD, "4", "9")),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(links(CsvMappings.readOfCustomer("C7", mapping, file)))
                .containsExactly(
                        List.of(link(SubjectKind.LINE, "06", "1"), link(SubjectKind.LINE, "07", "1")),
                        List.of(link(SubjectKind.CARD, "4", "9")),
                        List.of(link(SubjectKind.ACCOUNT, "A", "C7"), link(SubjectKind.LINE, "08", "C7")),
                        List.of(),
                        List.of(link(SubjectKind.LINE, "09", "C7")));
    }

    @Test
    void rowWithoutItsReferenceIsRejected() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {native: [bank_reference, entry_reference]}
                fields: {bank_reference: ref, entry_reference: entry, label: text}
                """, "ref;entry;text\n1;2;a\n1;;b\n;2;c\n");

        assertThat(rows.accepted()).extracting(row -> row.key().value()).containsExactly("1\u001f2");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, bank_reference + entry_reference: found empty, expected the reference of the event (MISSING_VALUE)",
                        "line 4, bank_reference + entry_reference: found empty, expected the reference of the event (MISSING_VALUE)");
    }

    private static List<List<SubjectLink>> links(CollectedMappingRows rows) {
        return rows.accepted().stream().map(ParsedRow::links).toList();
    }

    private static SubjectLink link(SubjectKind kind, String reference, String customer) {
        return new SubjectLink(new Subject(kind, reference), Subject.customer(customer));
    }
}
