package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Tests of CSV mappings with excerpts of the formats of banks and other organisations. */
class CsvMappingTest {

    @Test
    void findsDelimiterAndHeaderAfterAPreambleAndCapturesItsContext() throws IOException {
        Connector bank = bank("""
                csv:
                  end: [Disclaimer]
                values: {grouping: "'"}
                context:
                  account: {label: "Konto:"}
                  currency: {column-name: "Belastung in ([A-Z]{3})"}
                """, "{context: account}", """
                  amount:
                    debit: {column-matches: "Belastung in .*"}
                    credit: {column-matches: "Gutschrift in .*"}
                  currency: {context: currency}
                """);
        CollectedMappingRows rows = read(bank, """
                Datum von:;26.02.2022;;;
                Konto:;="CH9300762011623852957";;;
                ;;;;
                Date;Text;Gutschrift in CHF;Belastung in CHF;Kategorie
                ;;;;
                26.02.2024;Bäckerei;;-1'100.50;Essen
                27.02.24;Lohn;5000;;
                Disclaimer:;;;;
                Der Inhalt dieses Dokuments
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"CH9300762011623852957\",\"subject_kind\":\"ACCOUNT\",\"additional\":{\"Kategorie\":\"Essen\"},\"booking_date\":\"2024-02-26\",\"amount\":\"-1100.50\",\"currency\":\"CHF\",\"label\":\"Bäckerei\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"CH9300762011623852957\",\"subject_kind\":\"ACCOUNT\",\"booking_date\":\"2024-02-27\",\"amount\":\"5000.00\",\"currency\":\"CHF\",\"label\":\"Lohn\"}");
        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.skipped())
                .containsExactly(
                        "line 1: preamble",
                        "line 2: preamble",
                        "line 3: blank line",
                        "line 4: header",
                        "line 5: blank line",
                        "line 8: end of rows",
                        "line 9: after the rows");
    }

    @Test
    void readsUnpivotedColumnsAsRows() throws IOException {
        Connector scores = MappingLoader.load("test/scores", "test", """
                connector: test/scores
                version: 1
                title: Scores
                format: csv
                csv: {unpivot: {columns: "SC_.*", name: score, value: points}}
                record: Score
                subject: {kind: customer, from: client}
                key: {natural: [scale]}
                fields: {scale: score, value: {column: points, required: true}}
                """);
        CollectedMappingRows rows = read(scores, """
                client;SC_A;day;SC_B;SC_C
                1;5;Monday;;7
                2;;Tuesday;x;
                3;;;;
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Score\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"day\":\"Monday\"},\"scale\":\"SC_A\",\"value\":\"5\"}",
                        "{\"record\":\"Score\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"day\":\"Monday\"},\"scale\":\"SC_C\",\"value\":\"7\"}");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, SC_B: found 1 letter, expected number with decimal mark . (INVALID_VALUE)",
                        "line 4, points: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void rejectionsOfAnUnpivotedRowNameItsColumn() throws IOException {
        Connector curve = MappingLoader.load("test/curve", "test", """
                connector: test/curve
                version: 1
                title: Load curve
                format: csv
                csv: {unpivot: {columns: "\\\\d\\\\d:\\\\d\\\\d", name: time, value: watts}}
                record: MeterReading
                key: {natural: [interval_end]}
                fields:
                  interval_end: {join: [day, time], format: dd/MM/yyyy HH:mm, required: true}
                  value: watts
                  commodity: {column: unit, codes: {E: ELECTRICITY}}
                """);
        CollectedMappingRows rows = read(curve, """
                day;unit;12:00;12:30
                01/02/2025;E;;7
                31/02/2025;E;5;7
                01/02/2025;F;5;
                """);

        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, day + time (12:00): found a date that does not exist in the calendar, expected time dd/MM/yyyy HH:mm"
                                + " (INVALID_VALUE)",
                        "line 3, day + time (12:30): found a date that does not exist in the calendar, expected time dd/MM/yyyy HH:mm"
                                + " (INVALID_VALUE)",
                        "line 4, unit (12:00): found 1 letter, expected one of E (UNKNOWN_CODE)");
    }

    @Test
    void joinsContinuationLines() throws IOException {
        Connector bank = bank("csv: {continuation: Date}", "Account", "  amount: Amount");
        CollectedMappingRows rows = read(bank, """
                Date;Text;Amount;Account
                12.10.2012;Vergütung;-5.00;1
                ;an Frau Muster;;
                ;"Weg 1; Bern";;
                13.10.2012;Lohn;7;1
                """);

        assertThat(rows.json())
                .extracting(json -> json.replaceAll(".*\"label\":\"([^\"]*)\".*", "$1"))
                .containsExactly("Vergütung an Frau Muster Weg 1; Bern", "Lohn");
        assertThat(rows.accepted()).extracting(row -> row.locator().line()).containsExactly(2L, 5L);
    }

    @Test
    void readsSignFromAColumn() throws IOException {
        Connector bank = bank(
                "", "Account", "  amount: {column: Amount, strip: [€], sign: {column: DC, negative: D, positive: C}}");
        CollectedMappingRows rows = read(bank, """
                Date,Text,Amount,DC,Account
                12.10.2012,a,5.00 €,D,1
                12.10.2012,b,5.00,C,1
                12.10.2012,c,5.00,X,1
                12.10.2012,d,5.00,,1
                """);

        assertThat(amounts(rows)).containsExactly("-5.00", "5.00");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 4, DC: found 1 letter, expected a sign: one of C, D (UNKNOWN_CODE)",
                        "line 5, DC: found empty, expected a sign: one of C, D (MISSING_VALUE)");
    }

    @Test
    void readsDebitColumnWithDeclaredSign() throws IOException {
        String file =
                "Date;Text;Debit;Credit;Account\n12.10.2012;a;5;;1\n12.10.2012;b;-5;;1\n12.10.2012;c;0;7;1\n12.10.2012;d;2;7;1\n";
        assertThat(amounts(read(bank("", "Account", "  amount: {debit: Debit, credit: Credit}"), file)))
                .containsExactly("-5.00", "-5.00", "7.00", "5.00");
        assertThat(amounts(read(
                        bank("", "Account", "  amount: {debit: Debit, credit: Credit, debit-sign: signed}"), file)))
                .containsExactly("5.00", "-5.00", "7.00", "9.00");
        assertThat(amounts(read(
                        bank("", "Account", "  amount: {debit: Debit, credit: Credit, debit-sign: unsigned}"), file)))
                .containsExactly("-5.00", "5.00", "7.00", "5.00");
    }

    @Test
    void retainsDebitAndCreditInAdditionToTheirSum() throws IOException {
        CollectedMappingRows rows = read(
                bank("", "Account", "  amount: {debit: Debit, credit: Credit}"),
                "Date;Text;Debit;Credit;Account\n12.10.2012;d;2;7;1\n");
        assertThat(rows.json().get(0)).contains("\"additional\":{\"Credit\":\"7\",\"Debit\":\"2\"}");
    }

    @Test
    void readsFileWithoutHeaderByPosition() throws IOException {
        Connector bank = MappingLoader.load("test/bank", "test", """
                connector: test/bank
                version: 1
                title: Test
                format: csv
                csv: {header: none, columns: [date, text, valuta, amount, currency], short-rows: pad}
                recognise:
                  values: {date: '\\d\\d\\.\\d\\d\\.\\d{4}', amount: '-?[\\d.]+,\\d\\d'}
                values: {decimal: ",", grouping: ".", dates: dd.MM.yyyy}
                record: BankTransaction
                key: {natural: [booking_date, amount, label]}
                fields: {booking_date: date, value_date: valuta, label: text, amount: amount, currency: currency}
                """);
        String file = "18.09.2017;\"HOFER; DANKT\";18.09.2017;-1.033,87;EUR;;\n19.09.2017;BILLA;19.09.2017;-2,00\n";

        assertThat(recognise(bank, file))
                .isEqualTo(Recognition.claimed(55, "the values of its first rows have the declared form"));
        assertThat(recognise(bank, "a;b;c;d;e\n1;2;3;4;5\n")).isInstanceOf(Recognition.Declined.class);
        assertThat(amounts(read(bank, file))).containsExactly("-1033.87", "-2.00");
    }

    @Test
    void linesAboveTheRowsOfAFileWithoutHeaderAreContext() throws IOException {
        Connector bank = MappingLoader.load("test/bank", "test", """
                connector: test/bank
                version: 1
                title: Test
                format: csv
                csv:
                  header: none
                  columns: [date, text, amount]
                  skip: [{matches: '^[^;]*(;[^;]*)?$', rule: a note}]
                recognise: {values: {date: '\\d\\d\\.\\d\\d\\.\\d{4}'}}
                context: {currency: {line: 'Currency;([A-Z]{3})'}}
                values: {decimal: ",", dates: dd.MM.yyyy}
                record: BankTransaction
                key: {natural: [booking_date, amount, label]}
                fields: {booking_date: date, label: text, amount: amount, currency: {context: currency}}
                """);
        String rows = "18.09.2017;LAMP;-1,50\n19.09.2017;REED;-2,00\n".repeat(4);
        String file = "Currency;CHF\n" + rows;

        assertThat(bank.split(BytesContent.utf8("x.csv", file), 40)).containsExactly(Split.WHOLE);
        assertThat(read(bank, file).json())
                .hasSize(8)
                .allSatisfy(transaction -> assertThat(transaction).contains("\"currency\":\"CHF\""));
    }

    @Test
    void findsHeaderRegardlessOfCaseAccentsAndOrder() throws IOException {
        Connector bank = bank("", "{column: Konto, aliases: [Account No]}", "  amount: Montant débité");
        CollectedMappingRows rows = read(bank, "\ufeffMONTANT DEBITE;account no;TEXT ;DATE\n5;1;a;12.10.2012\n");
        assertThat(amounts(rows)).containsExactly("5.00");
        assertThat(rows.accepted().get(0).subject().orElseThrow().reference()).isEqualTo("1");
    }

    @Test
    void mappingWithOnlyAPatternIsNotNearToEveryTable() throws IOException {
        Connector connector = MappingLoader.load("test/wide", "test", """
                connector: test/wide
                version: 1
                title: t
                format: csv
                deliveries: append
                csv: {unpivot: {columns: ".*", name: criterion, value: value}}
                recognise: {matches: "(?m)^Member Age,"}
                record: Score
                key: {natural: [scale, value_label]}
                fields: {scale: {column: criterion, required: true}, value_label: value}
                """);

        assertThat(recognise(connector, "a,b\n1,2\n"))
                .isEqualTo(Recognition.declined(0, List.of("a text that matches (?m)^Member Age,")));
    }

    @Test
    void reportsMissingColumns() throws IOException {
        assertThat(recognise(bank("", "Account", "  amount: Amount"), "Date;Text;Betrag;Account\n1;2;3;4\n"))
                .isEqualTo(Recognition.declined(75, List.of("column \"Amount\"")));
        assertThat(read(bank("", "Account", "  amount: Amount"), "Date;Text\n1;2\n")
                        .rejectionTexts())
                .containsExactly(
                        "file: found no header row, expected a row with the columns \"Account\", \"Date\", \"Text\", \"Amount\" (UNREADABLE_FILE)");
    }

    @Test
    void claimsMoreStronglyIfMoreColumnsAreDeclared() throws IOException {
        String file = "Date;Text;Amount;Account;Note;Mood\n";
        assertThat(strength(bank("", "Account", "  amount: Amount"), file)).isEqualTo(76);
        assertThat(strength(bank("csv: {other-columns: [Note, Mood]}", "Account", "  amount: Amount"), file))
                .isEqualTo(80);
    }

    @Test
    void skipsRepeatedHeaderAndFooters() throws IOException {
        Connector bank = bank(
                "csv: {skip: [{starts-with: Total, rule: total}, {empty: Account, rule: comment}]}",
                "Account",
                "  amount: Amount");
        CollectedMappingRows rows = read(
                bank,
                "Date;Text;Amount;Account\n12.10.2012;a;5;1\nDate;Text;Amount;Account\n12.10.2012;b;6;1\n;see below;;\nTotal;;11;\n");
        assertThat(amounts(rows)).containsExactly("5.00", "6.00");
        assertThat(rows.skipped())
                .containsExactly("line 1: header", "line 3: repeated header", "line 5: comment", "line 6: total");
    }

    @Test
    void removesSpreadsheetFormulaQuotes() throws IOException {
        CollectedMappingRows rows = read(
                bank("", "Account", "  amount: Amount"),
                "Date,Text,Amount,Account\n12.10.2012,\"=\"\"abc\"\"\",5,\"=\"\"007\"\"\"\n");
        assertThat(rows.accepted().get(0).subject().orElseThrow().reference()).isEqualTo("007");
    }

    @Test
    void rejectsPadsOrKeepsRaggedRows() throws IOException {
        String file = "Date;Text;Account;Amount\n12.10.2012;a;1\n12.10.2012;b;1;5;;\n12.10.2012;c;1;5;extra\n";
        assertThat(read(bank("", "Account", "  amount: Amount"), file).rejectionTexts())
                .containsExactly(
                        "line 2: found 3 values, expected 4 values (WRONG_FIELD_COUNT)",
                        "line 4: found 5 values, expected 4 values (WRONG_FIELD_COUNT)");
        CollectedMappingRows padded =
                read(bank("csv: {short-rows: pad, long-rows: keep}", "Account", "  amount: Amount"), file);
        assertThat(padded.rejectionTexts()).isEmpty();
        assertThat(padded.json().get(2)).contains("\"additional\":{\"column 5\":\"extra\"}");
    }

    @Test
    void readsUtf16() throws IOException {
        Connector bank = bank("", "Account", "  amount: Amount");
        byte[] bytes = "\ufeffDate;Text;Account;Amount\n12.10.2012;Zoë €;1;5\n".getBytes(StandardCharsets.UTF_16LE);
        CollectedMappingRows rows = CollectedMappingRows.of(bank, BytesContent.of("x.csv", bytes));
        assertThat(rows.json().get(0)).contains("\"label\":\"Zoë €\"");
    }

    @Test
    void prefersDeclaredSingleByteEncoding() throws IOException {
        byte[] bytes = "Date;Text;Account;Amount\n12.10.2012;é;1;5\n".getBytes(Charset.forName("IBM850"));
        Connector bank = bank("csv: {encoding: IBM850}", "Account", "  amount: Amount");
        assertThat(CollectedMappingRows.of(bank, BytesContent.of("x.csv", bytes))
                        .json()
                        .get(0))
                .contains("\"label\":\"é\"");
    }

    @Test
    void splitsGiveTheRowsOfTheWholeFile() throws IOException {
        Connector bank = bank("context: {account: {label: Konto}}", "{context: account}", "  amount: Amount");
        StringBuilder file = new StringBuilder("Konto;17\nDate;Text;Amount\n");
        for (int i = 0; i < 500; i++) {
            file.append("12.10.2012;\"a\n;b ")
                    .append(i)
                    .append("\";")
                    .append(i % 7 == 0 ? "x" : i)
                    .append('\n');
        }
        BytesContent content = BytesContent.utf8("x.csv", file.toString());
        CollectedMappingRows whole = CollectedMappingRows.of(bank, content);
        for (long size : new long[] {1, 30, 1000, 100_000}) {
            CollectedMappingRows splits = CollectedMappingRows.of(bank, content, bank.split(content, size));
            assertThat(splits.json()).isEqualTo(whole.json());
            assertThat(splits.rejectionTexts()).isEqualTo(whole.rejectionTexts());
            assertThat(splits.skipped()).isEqualTo(whole.skipped());
        }
        assertThat(bank.split(content, 1000)).hasSizeGreaterThan(8);
    }

    @Property(tries = 300)
    void randomBytesNeverThrow(@ForAll byte[] bytes) throws IOException {
        Connector bank = bank("", "Account", "  amount: Amount");
        byte[] header = "Date;Text;Account;Amount\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        for (byte[] file : List.of(bytes, all)) {
            CollectedMappingRows rows = CollectedMappingRows.of(bank, BytesContent.of("x.csv", file));
            assertThat(rows.count())
                    .isEqualTo(rows.accepted().size() + rows.rejected().size());
        }
    }

    private static List<String> amounts(CollectedMappingRows rows) {
        return rows.json().stream()
                .map(json -> json.replaceAll(".*\"amount\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static Connector bank(String settings, String account, String fields) {
        String indented = fields.startsWith("  ") ? fields : fields.indent(2);
        return MappingLoader.load("test/bank", "test", """
            connector: test/bank
            version: 1
            title: Test
            format: csv
            %s
            record: BankTransaction
            subject: {kind: account, from: %s}
            key: {natural: [booking_date, amount, label]}
            fields:
              booking_date: {column: Date, format: [dd.MM.yyyy, dd.MM.yy]}
              label: Text
            %s
            """.formatted(settings, account, indented.stripTrailing()));
    }

    private static CollectedMappingRows read(Connector connector, String file) throws IOException {
        return CollectedMappingRows.of(connector, BytesContent.utf8("x.csv", file));
    }

    private static Recognition recognise(Connector connector, String file) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x.csv", file), PdfPreviewReader.NONE));
    }

    private static int strength(Connector connector, String file) throws IOException {
        return ((Recognition.Claimed) recognise(connector, file)).strength();
    }
}
