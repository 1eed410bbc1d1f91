package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;

/** The sources of a mapping of which a file has no value, with the nearest name of the file. */
final class AbsentSourcesTest {

    private static final String RECEIPTS = """
            connector: a-shop/receipts
            version: 1
            title: Receipts
            format: json
            json: {layout: lines}
            recognise: {members: [number]}
            record: Receipt
            subject: {kind: card, from: card}
            links:
              - {kind: card, from: card, customer: client, start: card_since}
            key: {native: receipt_number}
            fields:
              receipt_number: {path: number, required: true}
              shop_name: shop/nom
              lines:
                each: items
                fields: {label: title, barcode: code}
            """;

    private static final String VISITS = """
            connector: a-gym/visits
            version: 1
            title: Visits
            format: csv
            csv: {delimiter: ";"}
            context:
              member: {label: "Member no."}
            record: CalendarEvent
            subject: {kind: customer, from: {context: member}}
            key: {natural: [title]}
            fields:
              title: Club
              location: {column: Place, optional: true}
            """;

    private static CollectedMappingRows receipts(String text) throws IOException {
        return CollectedMappingRows.of(
                MappingLoader.load("a-shop/receipts", "test", RECEIPTS), BytesContent.utf8("r.jsonl", text));
    }

    private static CollectedMappingRows visits(String text) throws IOException {
        return CollectedMappingRows.of(
                MappingLoader.load("a-gym/visits", "test", VISITS), BytesContent.utf8("v.csv", text));
    }

    @Test
    void pathsThatNoRecordHasAreNamedWithTheNearestPathOfTheFile() throws IOException {
        assertThat(receipts("""
                        {"number": "1", "card": "C1", "client": "A", "cards_since": "2024-01-01", "shop": {"name": "Nord"}, "items": [{"titel": "Tea"}]}
                        {"number": "2", "card": "C2", "client": "B", "shop": {"name": "Sud"}, "items": [{"titel": "Salt", "code": "7"}]}
                        """).absentSourceTexts())
                .containsExactly(
                        "links.start: card_since, nearest is \"cards_since\"",
                        "shop_name: shop/nom, nearest is \"shop/name\"",
                        "lines.label: title, nearest is \"titel\"");
    }

    @Test
    void aGroupWithoutRowsIsNamedInPlaceOfItsFields() throws IOException {
        assertThat(receipts("""
                        {"number": "1", "card": "C1", "client": "A", "card_since": "2024-01-01", "shop": {"nom": "Nord"}, "item": [{"title": "Tea"}]}
                        """).absentSourceTexts()).containsExactly("lines: items, nearest is \"item\"");
    }

    @Test
    void aContextThatNoLineHasIsNamedWithTheNearestLabel() throws IOException {
        assertThat(visits("Member n°;C1\nClub;Town\nHall;Lyon\n").absentSourceTexts())
                .containsExactly("subject: Member no., nearest is \"Member n°\"", "location: Place");
    }

    @Test
    void aSourceWithOneValueIsNotAbsent() throws IOException {
        assertThat(visits("Member no.;C1\nClub;Place\nHall;\nPort;Lyon\n").absentSourceTexts())
                .isEmpty();
    }

    @Test
    void aPathWithoutRecordsIsNamedWithTheNearestElement() throws IOException {
        MappingConnector payslips = MappingLoader.load("a-firm/payslips", "test", """
                connector: a-firm/payslips
                version: 1
                title: Payslips
                format: xml
                xml: {record: /lot/person/slips}
                record: Income
                key: {native: document_number}
                fields: {document_number: "@no"}
                """);

        assertThat(CollectedMappingRows.of(
                                payslips,
                                BytesContent.utf8("p.xml", "<lot><person><slip no='1'/><slip no='2'/></person></lot>"))
                        .absentSourceTexts())
                .containsExactly("record: /lot/person/slips, nearest is \"/lot/person/slip\"");
        assertThat(CollectedMappingRows.of(payslips, BytesContent.utf8("p.xml", "<lot/>"))
                        .absentSourceTexts())
                .isEmpty();
    }

    @Test
    void aFileWithoutRowsShowsNothing() throws IOException {
        assertThat(visits("Member;C1\nClub;Place\n").absentSourceTexts()).isEmpty();
    }
}
