package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.records.Contact;

/** Sources of the text of a field, and the part of it that a pattern extracts. */
class TextSourcesTest {

    @Test
    void joinedTextsLeaveOutMissingParts() throws IOException {
        assertThat(notes("{join: [a, b, c], separator: ', '}", "1;2;3\n1;;3\n;2;\n;;\n"))
                .containsExactly("1, 2, 3", "1, 3", "2", null);
    }

    @Test
    void firstPresentTextIsUsedAndTheOthersAreKept() throws IOException {
        CollectedMappingRows rows = contacts("{first: [a, b]}", "1;2;\n;2;\n;;3\n");

        assertThat(rows.accepted())
                .extracting(row -> ((Contact) row.record()).getNote())
                .containsExactly("1", "2", null);
        assertThat(rows.accepted())
                .extracting(row -> ((Contact) row.record()).getAdditional())
                .containsExactly(Map.of("b", "2"), Map.of(), Map.of("c", "3"));
    }

    @Test
    void joinedTextsAreCaptured() throws IOException {
        assertThat(contacts("{join: [a, b]}", "1;2;3\n").accepted())
                .extracting(row -> ((Contact) row.record()).getAdditional())
                .containsExactly(Map.of("c", "3"));
    }

    @Test
    void aCurrencyThatOnlyTheSettingsDeclareIsMarked() throws IOException {
        String mapping = """
                record: BankTransaction
                key: {natural: [amount]}
                fields: {amount: a, currency: {first: [b, {source: currency}]}}
                """;

        assertThat(CsvMappings.readWithCurrency("CHF", mapping, "a;b;c\n5;;\n6;EUR;\n")
                        .json())
                .containsExactly("""
                        {"record":"BankTransaction","organisation":"test","derived":[{"name":"currency.declared",\
                        "value":"CHF","source":"currency of the organisation in the settings","confidence":1.0}],\
                        "amount":"5.00","currency":"CHF"}""", """
                        {"record":"BankTransaction","organisation":"test","amount":"6.00","currency":"EUR"}""");
        assertThat(CsvMappings.read(mapping, "a;b;c\n5;;\n").json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","amount":"5.00"}""");
    }

    @Test
    void theMarkNamesThePartOfTheRecordWithTheDeclaredCurrency() throws IOException {
        String mapping = """
                record: Contract
                key: {natural: [number]}
                fields:
                  number: a
                  insured_objects:
                    - {label: b, currency: {source: currency}}
                    - {label: c, currency: {source: currency}}
                """;

        assertThat(CsvMappings.readWithCurrency("CHF", mapping, "a;b;c\n5;Boat;Tent\n6;;Tent\n7;;\n")
                        .json())
                .containsExactly("""
                        {"record":"Contract","organisation":"test","derived":[{"name":"insured_objects[0].currency.declared",\
                        "value":"CHF","source":"currency of the organisation in the settings","confidence":1.0},\
                        {"name":"insured_objects[1].currency.declared","value":"CHF",\
                        "source":"currency of the organisation in the settings","confidence":1.0}],"number":"5",\
                        "insured_objects":[{"label":"Boat","currency":"CHF"},{"label":"Tent","currency":"CHF"}]}""", """
                        {"record":"Contract","organisation":"test","derived":[{"name":"insured_objects[0].currency.declared",\
                        "value":"CHF","source":"currency of the organisation in the settings","confidence":1.0}],\
                        "number":"6","insured_objects":[{"label":"Tent","currency":"CHF"}]}""", """
                        {"record":"Contract","organisation":"test","number":"7"}""");
    }

    @Test
    void theMarkNamesTheElementOfAListWithTheDeclaredCurrency() throws IOException {
        MappingConnector connector = MappingLoader.load("test/any", "any.yaml", """
                connector: test/any
                version: 1
                title: Test
                format: json
                json: {layout: lines}
                recognise: {members: [number]}
                record: Contract
                key: {natural: [number]}
                fields:
                  number: number
                  guarantees:
                    each: covers
                    fields: {label: name, currency: {first: [currency, {source: currency}]}}
                """);
        byte[] file = """
                {"number": "5", "covers": [{"name": "Fire", "currency": "EUR"}, {"name": "Ice"}]}
                """.getBytes(StandardCharsets.UTF_8);
        SourceContext context = BytesContent.of("x.jsonl", file).context().withCurrency("CHF");

        assertThat(CollectedMappingRows.of(connector, BytesContent.of(context, file))
                        .json())
                .containsExactly("""
                        {"record":"Contract","organisation":"test","derived":[{"name":"guarantees[1].currency.declared",\
                        "value":"CHF","source":"currency of the organisation in the settings","confidence":1.0}],"number":"5",\
                        "guarantees":[{"label":"Fire","currency":"EUR"},{"label":"Ice","currency":"CHF"}]}""");
    }

    @Test
    void missingTextIsNamedByItsSource() throws IOException {
        assertThat(contacts("{join: [a, b], required: true}", ";;\n").rejectionTexts())
                .containsExactly("line 2, a + b: found empty, expected a value (MISSING_VALUE)");
        assertThat(contacts("{first: [b, a], required: true}", ";;\n").rejectionTexts())
                .containsExactly("line 2, b: found empty, expected a value (MISSING_VALUE)");
        assertThat(contacts("{source: customer, required: true}", ";;\n").rejectionTexts())
                .containsExactly("line 2, customer: found empty, expected a value (MISSING_VALUE)");
        assertThat(contacts("{column: a, pattern: '^N(.*)', required: true}", "12;;\n")
                        .rejectionTexts())
                .containsExactly("line 2, a: found 2 digits, expected a text that matches ^N(.*) (MISSING_VALUE)");
    }

    @ParameterizedTest
    @CsvSource({"organisation, test", "country, FR", "zone, Europe/Paris", "file-name, calls.csv", "customer, C7"})
    void propertyOfTheFileIsAText(String property, String text) throws IOException {
        CollectedMappingRows rows = CsvMappings.readOfCustomer(
                "C7",
                "record: Contact\nkey: {natural: [note]}\nfields: {note: {source: %s}, role: b}\n".formatted(property),
                "a;b\n1;2\n");

        assertThat(rows.accepted()).singleElement().satisfies(row -> {
            assertThat(((Contact) row.record()).getNote()).isEqualTo(text);
            assertThat(((Contact) row.record()).getAdditional()).isEqualTo(Map.of("a", "1"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "N[0-9]+ | see N12 | N12",
                "see (N[0-9]+) (.*) | see N12 x | N12",
                "see (.*) (?<value>[0-9]+) | see N 12 | 12",
                "see( N[0-9]+)? | see | none",
                "see(.*) | see   | none",
                "see(.*) | look N12 | none",
            })
    void patternExtractsAPart(String pattern, String text, String part) throws IOException {
        assertThat(notes("{column: a, pattern: '" + pattern + "'}", text + ";;\n"))
                .containsExactly(part);
    }

    @Test
    void textOfWhichAPartIsExtractedIsKept() throws IOException {
        assertThat(contacts("{column: a, pattern: '[a-z]+'}", "abc;;\nabc1;;\n").accepted())
                .extracting(row -> ((Contact) row.record()).getAdditional().get("a"))
                .containsExactly(null, "abc1");
    }

    @Test
    void textThatNeedsTooMuchWorkDoesNotMatch() throws IOException {
        CollectedMappingRows rows =
                contacts("{column: a, pattern: '(a+)+b', required: true}", "a".repeat(600) + ";;\n");

        assertThat(rows.rejectionTexts())
                .containsExactly("line 2, a: found 600 letters, expected a text that matches (a+)+b (MISSING_VALUE)");
    }

    @Test
    void textsThatMeanNoValueAreDeclaredForAllFieldsAndForOne() throws IOException {
        CollectedMappingRows rows = CsvMappings.read(
                "values: {nulls: ['-']}\nsubject: {kind: customer, from: c}\nrecord: Contact\nkey: {natural: [subject]}\nfields: {note: {column: a, nulls: none}, role: b}\n",
                "a;b;c\n-;-;1\nnone;none;2\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> Optional.ofNullable(((Contact) row.record()).getNote()),
                        row -> Optional.ofNullable(((Contact) row.record()).getRole()))
                .containsExactly(
                        tuple(Optional.empty(), Optional.empty()), tuple(Optional.empty(), Optional.of("none")));
    }

    private static List<String> notes(String selector, String rows) throws IOException {
        return contacts(selector, rows).accepted().stream()
                .map(row -> ((Contact) row.record()).getNote())
                .toList();
    }

    /** Returns contacts of a customer, so that no row is blank. */
    private static CollectedMappingRows contacts(String selector, String rows) throws IOException {
        return CsvMappings.read(
                "record: Contact\nsubject: {kind: customer, from: d}\nkey: {natural: [note]}\nfields: {note: %s}\n"
                        .formatted(selector),
                "a;b;c;d\n" + rows.replace("\n", ";1\n"));
    }
}
