package org.mesinfos.connectors.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.layout.LayoutColumn.Place;
import org.mesinfos.records.RecordType;

/** Places and forms of values, by the keys with which a mapping names them. */
final class LayoutPlacesTest {

    private static FileLayout table(String mapping) {
        return FileLayout.of("format: csv\nrecord: BankTransaction\n" + mapping);
    }

    private static List<String> places(FileLayout layout) {
        return layout.columns().stream()
                .map(column -> column.place() + " " + column.name() + " " + column.presence())
                .toList();
    }

    private static ValueForm form(FileLayout layout) {
        return layout.columns().get(0).uses().get(0).form();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{column: A} | COLUMN A EXPECTED",
                "{column: A, optional: true} | COLUMN A OPTIONAL",
                "{column: A, required: true} | COLUMN A REQUIRED",
                "{column-matches: ^A} | MATCHING_COLUMN ^A EXPECTED",
                "{position: 3} | POSITION 3 EXPECTED",
                "{pattern: A(.)} | PRINTED A(.) OPTIONAL",
                "{path: a/b} | PATH a/b EXPECTED",
                "{context: heading} | MATCHING_COLUMN In (.*) OPTIONAL",
                "{context: above} | PRINTED ^IBAN (.*) OPTIONAL",
                "{context: under} | LABELLED Holder OPTIONAL",
                "{context: beside} | LABELLED Account OPTIONAL",
                "{context: printed} | PRINTED x(.) OPTIONAL",
                "{context: Branch} | LABELLED Branch OPTIONAL"
            })
    void placeIsThatOfTheSelector(String selector, String place) {
        assertThat(places(table("context: {heading: {column-name: In (.*)}, above: {line: ^IBAN (.*)}, "
                        + "under: {below: Holder}, beside: {label: Account}, printed: {pattern: x(.)}, Branch: {}}\n"
                        + "fields: {label: " + selector + "}\n")))
                .containsExactly(place);
    }

    @Test
    void constantsPropertiesOfDeliveriesAndUnknownContextsHaveNoPlace() {
        assertThat(places(table("fields: {label: {constant: x, column: A}, currency: {source: country, column: B}, "
                        + "purpose_code: {context: none}}\n")))
                .isEmpty();
    }

    @Test
    void valueOfSeveralPlacesHasAll() {
        assertThat(places(
                        table("fields: {label: {join: [A, {column: B}]}, amount: {first: [C, D], required: true}}\n")))
                .containsExactly("COLUMN A EXPECTED", "COLUMN B EXPECTED", "COLUMN C ONE_OF", "COLUMN D ONE_OF");
    }

    @Test
    void namesOfAnUnpivotedTableAreThoseOfItsColumns() {
        assertThat(places(table("""
                        csv: {unpivot: {columns: ^20, name: month, value: amount}}
                        fields: {label: month, amount: {column: amount}, currency: other}
                        """))).containsExactly("MATCHING_COLUMN ^20 OPTIONAL", "COLUMN other EXPECTED");
    }

    @Test
    void strictestRequirementOfAColumnAppliesAndRulesCountOnlyAlone() {
        FileLayout layout = table("""
                subject: [{kind: customer, from: A}]
                as-of: {column: Day, format: ddMMyyyy}
                skip: [{column: Kind, any: [{column: State}], not: [{column: A}]}]
                fields: {label: {column: A, required: true}}
                """);

        assertThat(places(layout))
                .containsExactly(
                        "COLUMN A REQUIRED", "COLUMN Day EXPECTED", "COLUMN State EXPECTED", "COLUMN Kind EXPECTED");
        assertThat(layout.columns().get(0).uses()).hasSize(2).noneMatch(use -> use instanceof ColumnUse.Rule);
        assertThat(layout.columns().get(1).uses())
                .containsExactly(new ColumnUse.AsOfDay(new ValueForm(
                        ValueKind.DATE,
                        List.of("ddMMyyyy"),
                        "",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "")));
        assertThat(layout.columns().get(2).uses()).containsExactly(new ColumnUse.Rule(ValueForm.PLAIN_TEXT));
    }

    @Test
    void linksHaveAReferenceACustomerAndDays() {
        FileLayout layout = table("""
                values: {dates: dd/MM/yyyy}
                links: {kind: usage-point, from: Meter, customer: Client, start: From, end: {column: To, format: iso}}
                """);

        assertThat(places(layout))
                .containsExactly(
                        "COLUMN Meter EXPECTED",
                        "COLUMN Client EXPECTED",
                        "COLUMN From EXPECTED",
                        "COLUMN To EXPECTED");
        assertThat(layout.columns().get(2).uses().get(0).form().formats()).containsExactly("dd/MM/yyyy");
        assertThat(layout.columns().get(3).uses().get(0).form().formats()).containsExactly("iso");
        assertThat(layout.columns().get(0).uses().get(0).form().separator()).isEmpty();
    }

    @Test
    void recordsHaveTheirOwnSubjectsAndKeysOrThoseOfTheMapping() {
        FileLayout layout = FileLayout.of("""
                format: csv
                subject: {kind: customer, from: Client}
                key: {native: subject}
                records:
                  - record: PersonProfile
                    fields: {family_name: Name}
                  - record: Contract
                    subject: {kind: contract, from: Number}
                    key: {natural: [start_date]}
                    when: {column: Kind}
                    fields: {start_date: From}
                  - record: Unknown
                    fields: {family_name: Other}
                """);

        assertThat(layout.records())
                .containsExactly(
                        new RecordLayout(RecordType.PERSON_PROFILE, List.of("subject"), List.of()),
                        new RecordLayout(RecordType.CONTRACT, List.of(), List.of("start_date")));
        assertThat(places(layout))
                .containsExactly(
                        "COLUMN Client EXPECTED",
                        "COLUMN Name EXPECTED",
                        "COLUMN Number EXPECTED",
                        "COLUMN From EXPECTED",
                        "COLUMN Kind EXPECTED");
    }

    @Test
    void columnsThatNoFieldReadsAreOptional() {
        assertThat(places(table("csv: {columns: [A, B], other-columns: [C]}\nfields: {label: A}\n")))
                .containsExactly("COLUMN A EXPECTED", "COLUMN C OPTIONAL", "COLUMN B OPTIONAL");
        assertThat(places(FileLayout.of("""
                        format: fixed-width
                        record: BankTransaction
                        fixed-width: {columns: {A: 1-2, B: 3-4}}
                        fields: {label: B}
                        """))).containsExactly("COLUMN B EXPECTED", "COLUMN A OPTIONAL");
        FileLayout pdf = FileLayout.of("""
                format: pdf
                record: BankTransaction
                pdf: {columns: [A, {header: B}, {width: 3}]}
                fields: {label: A}
                """);
        assertThat(places(pdf)).containsExactly("COLUMN A EXPECTED", "COLUMN B OPTIONAL");
        assertThat(pdf.columns().get(1).uses()).isEmpty();
    }

    @Test
    void settingsAreTextsOfTheSectionOfTheFormat() {
        FileLayout layout = FileLayout.of("""
                format: json
                record: Receipt
                json: {record: [/tickets, /returns], encoding: UTF-8, aliases: [x]}
                fields:
                  receipt_number: number
                  lines: {each: {path: items}, fields: {label: name, barcode: /shop/code}}
                  lines.amount: total
                """);

        assertThat(layout.settings()).containsExactly(Map.entry("encoding", "UTF-8"));
        assertThat(layout.rowPaths()).containsExactly("/tickets", "/returns");
        assertThat(places(layout))
                .containsExactly(
                        "PATH number OPTIONAL",
                        "PATH items/name OPTIONAL",
                        "PATH /shop/code OPTIONAL",
                        "PATH total OPTIONAL");
        assertThat(layout.columns()).extracting(LayoutColumn::place).containsOnly(Place.PATH);
    }

    @Test
    void emptyMappingHasNoLayout() {
        assertThat(FileLayout.of("")).isEqualTo(new FileLayout("", Map.of(), List.of(), List.of(), List.of()));
        assertThat(FileLayout.of("- a\n").records()).isEmpty();
    }

    @Test
    void mergedEntriesAreThoseThatAreMissing() {
        assertThat(places(FileLayout.of("""
                        base: &base {label: A, purpose_code: B}
                        format: csv
                        record: BankTransaction
                        fields:
                          <<: *base
                          purpose_code: C
                        """))).containsExactly("COLUMN A EXPECTED", "COLUMN C EXPECTED");
    }

    @ParameterizedTest
    @CsvSource({
        "BankTransaction, booking_date, DATE",
        "BankTransaction, booking_instant, DATE_TIME",
        "BankTransaction, amount, DECIMAL",
        "BankTransaction, label, TEXT",
        "BankTransaction, status, CODE",
        "HealthMeasure, value, DECIMAL",
        "LocationPoint, latitude, DECIMAL",
        "Contact, starred, YES_NO",
        "BankTransaction, entry_position, WHOLE_NUMBER"
    })
    void kindIsThatOfTheField(String record, String field, ValueKind kind) {
        FileLayout layout = FileLayout.of("format: csv\nrecord: " + record + "\nfields: {" + field + ": A}\n");

        assertThat(form(layout).kind()).isEqualTo(kind);
    }

    @Test
    void formatOfAValueIsItsOwnOrThatOfTheMapping() {
        String values = "values: {dates: [dd/MM/yyyy], times: [HHmm], decimal: ','}\n";

        assertThat(form(table(values + "fields: {booking_date: A}\n")).formats())
                .containsExactly("dd/MM/yyyy");
        assertThat(form(table(values + "fields: {booking_date: {column: A, format: iso}}\n"))
                        .formats())
                .containsExactly("iso");
        assertThat(form(table(values + "fields: {booking_instant: A}\n")).formats())
                .containsExactly("HHmm");
        assertThat(form(table(values + "fields: {booking_instant: {column: A, format: iso}}\n"))
                        .formats())
                .containsExactly("iso");
        assertThat(form(table(values + "fields: {label: {column: A, format: iso}}\n"))
                        .formats())
                .isEmpty();
        assertThat(form(table(values + "fields: {amount: A}\n")).decimalMark()).isEqualTo(",");
        assertThat(form(table(values + "fields: {amount: {column: A, decimal: either}}\n"))
                        .decimalMark())
                .isEqualTo("either");
        assertThat(form(table("fields: {amount: A}\n")).decimalMark()).isEqualTo(".");
        assertThat(form(table(values + "fields: {label: A}\n")).decimalMark()).isEmpty();
    }

    @Test
    void codesAreThoseOfTheMappingOrTheSymbolsOfTheField() {
        assertThat(form(table("fields: {status: A}\n")).codes()).containsEntry("BOOKED", "BOOKED");
        assertThat(form(table("fields: {label: {column: A, codes: {x: y}}}\n")))
                .extracting(ValueForm::kind, ValueForm::codes)
                .containsExactly(ValueKind.CODE, Map.of("x", "y"));
        assertThat(form(table("fields: {label: {column: A, duration: true}}\n")).kind())
                .isEqualTo(ValueKind.DURATION);
    }

    @Test
    void unitIsThatOfTheNameOrAConstantBesideTheField() {
        String measure = "format: csv\nrecord: HealthMeasure\n";

        assertThat(form(FileLayout.of(measure + "fields: {value: A, unit: {constant: kg}}\n"))
                        .unit())
                .isEqualTo("kg");
        assertThat(form(FileLayout.of(measure + "fields: {value: A}\n")).unit()).isEmpty();
        assertThat(form(table("fields: {amount: A, currency: {constant: EUR}}\n"))
                        .unit())
                .isEqualTo("EUR");
        assertThat(form(table("fields: {label: A, currency: {constant: EUR}}\n"))
                        .unit())
                .isEmpty();
        assertThat(form(FileLayout.of("format: csv\nrecord: Trip\nfields: {distance_metres: A}\n"))
                        .unit())
                .isEqualTo("metres");
    }
}
