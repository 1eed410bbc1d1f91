package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of the fields, keys and references of a mapping, with the place of each. */
class FieldProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label.text: a | 3:3: \"label\" is a single value without nested fields",
                "label: {context: none} | 3:20: no context \"none\" is declared",
                "amount: {debit: a, credit: b, required: true, lenient: true}"
                        + " | 3:58: a field cannot be both required and lenient",
                "label: {debit: a, credit: b} | 3:18: only an amount can have a debit and a credit",
                "amount: {debit: a} | 3:11: \"credit\" is missing, debit and credit must be given together",
                "amount: {credit: a} | 3:11: \"debit\" is missing, debit and credit must be given together",
                "amount: {column: a, sign: {column: b}}"
                        + " | 3:29: a sign needs \"negative\", the texts that mark a debit",
                "value_date: {column: a, interval: {bound: end}}"
                        + " | 3:37: an interval of a date needs \"number\", the number of the day",
                "booking_instant: {column: a, interval: {number: b}}"
                        + " | 3:42: an interval of a time needs \"minutes\", the length of an interval",
                "amount: {column: a, multiplier: 0.01, minor-units: b}"
                        + " | 3:54: an amount has either \"minor-units\" or \"multiplier\"",
                "amount: {column: a, multiplier: ten}"
                        + " | 3:35: \"multiplier\" is \"ten\", expected a number such as 1000 or 0.01",
                "amount: {column: a, grouping: .}"
                        + " | 3:33: \".\" cannot be both the thousands separator and the decimal mark",
                "amount: {column: a, decimal: ', '}"
                        + " | 3:32: \"decimal\" is \", \", expected one character, no digit, or \"either\"",
                "amount: {column: a, decimal: 5}"
                        + " | 3:32: \"decimal\" is \"5\", expected one character, no digit, or \"either\"",
                "amount: {constant: ten} | 3:22: \"constant\" is \"ten\", expected number with decimal mark .",
                "status: {constant: BOKED} | 3:22: \"constant\" is \"BOKED\", expected one of BOOKED, FUTURE,"
                        + " INFORMATION, OTHER, PENDING, REJECTED, nearest is \"BOOKED\"",
                "amount: {column: a, codes: {x: 1}, otherwise: many}"
                        + " | 3:49: \"otherwise\" is \"many\", expected number with decimal mark .",
                "label: {join: []} | 3:17: \"join\" is empty, expected a list of selectors",
                "label: {first: []} | 3:18: \"first\" is empty, expected a list of selectors",
                "label: {source: file} | 3:19: \"source\" is \"file\", expected one of country, currency, customer, file-name,"
                        + " organisation, zone",
                "amount: {column: a, sign: {column: b, negative: D, x: y}} | 3:54: unknown key \"x\"",
                "value_date: {column: a, interval: {number: b, x: y}} | 3:49: unknown key \"x\"",
                "label: {column: a, x: y} | 3:22: unknown key \"x\"",
                "label: {constant: a, x: y} | 3:24: unknown key \"x\"",
                "label: {column: a, split: x} | 3:22: unknown key \"split\"",
                "person_id: a | 3:3: \"person_id\" cannot be set by a mapping, use subject and key"
            })
    void fieldIsReportedWithItsPlace(String field, String problem) {
        assertThat(CsvMappings.problems(
                        "record: BankTransaction\nfields:\n  %s\nkey: {natural: [subject]}\n".formatted(field)))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duration_seconds: {column: a, duration: mm} | 3:43: \"duration\" is \"mm\", expected h:mm:ss or m:ss",
                "duration_seconds: {column: a, base64: sha256} | 3:41: \"base64\" is \"sha256\", expected size",
                "correspondent: {column: a, base64: size} | 3:38: \"base64\" is \"size\", expected sha256",
                "duration_seconds: {column: a, base64: size, sum: x} | 3:47: unknown key \"sum\"",
                "duration_seconds: {column: a, duration: 'h:mm:ss', multiplier: 2} | 3:54: unknown key \"multiplier\"",
                "roaming: {constant: maybe} | 3:23: \"constant\" is \"maybe\", expected true, yes, oui, 1 or false,"
                        + " no, non, 0",
                "message_count: {constant: 1.5} | 3:29: \"constant\" is \"1.5\", expected whole number"
            })
    void formOfANumberIsReportedWithItsPlace(String field, String problem) {
        assertThat(CsvMappings.problems(
                        "record: Communication\nfields:\n  %s\nkey: {natural: [subject]}\n".formatted(field)))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void unknownKeysOfListsAndOfTheDayOfAFileAreReported() {
        assertThat(
                        CsvMappings.problems(
                                "record: PersonProfile\nfields:\n  ibans: {column: a, split: ',', x: y}\nkey: {natural: [subject]}\n"))
                .singleElement()
                .asString()
                .startsWith("3:34: unknown key \"x\"");
        assertThat(CsvMappings.problems(
                        "as-of: {column: a, x: y}\nrecord: Contact\nfields: {note: a}\nkey: {natural: [subject]}\n"))
                .singleElement()
                .asString()
                .startsWith("1:20: unknown key \"x\"");
    }

    @Test
    void mapOfARecordCannotBeSet() {
        assertThat(CsvMappings.problems(
                        "record: Contract\nfields:\n  insured_objects: {attributes: a}\nkey: {natural: [subject]}\n"))
                .containsExactly("3:33: \"attributes\" cannot be set by a mapping");
    }

    @Test
    void groupNeedsItsRowsAndItsFields() {
        assertThat(CsvMappings.problems(
                        "record: Contract\nfields:\n  insured_objects: {each: a}\nkey: {natural: [subject]}\n"))
                .containsExactly("3:20: a group needs \"each\" and \"fields\"");
    }

    @Test
    void sectionsOfARecordAreRequired() {
        assertThat(CsvMappings.problems("record: BankTransaction\nkey: {natural: [subject]}\n"))
                .contains("-3:1: \"fields\" is missing");
        assertThat(CsvMappings.problems("record: BankTransaction\nfields: {label: a}\n"))
                .containsExactly("-3:1: \"key\" is missing: the fields that identify an event");
        assertThat(CsvMappings.problems("record: BankTransaction\nfields: {label: a}\nkey: {}\n"))
                .containsExactly("3:6: a key is \"native\", a field, or \"natural\", a list of fields");
        assertThat(CsvMappings.problems("key: {natural: [subject]}\nfields: {label: a}\n"))
                .containsExactly("-3:1: \"record\" is missing: a type of record such as BankTransaction");
        assertThat(CsvMappings.problems("records: []\n"))
                .containsExactly(
                        "1:10: \"records\" is empty, expected a list of records, each with \"record\" and \"fields\"");
    }

    @Test
    void referencesNeedTheirKind() {
        String mapping = "record: BankTransaction\nfields: {label: a}\nkey: {natural: [subject]}\n";

        assertThat(CsvMappings.problems(mapping + "subject: {from: a}\n"))
                .containsExactly("4:10: \"kind\" is missing: customer, account, line, usage-point, contract or card");
        assertThat(CsvMappings.problems(mapping + "links: {kind: account}\n"))
                .containsExactly("4:8: \"from\" is missing: the location of the reference");
        assertThat(CsvMappings.problems(mapping + "links: {kind: account, from: a, to: b}\n"))
                .singleElement()
                .asString()
                .startsWith("4:33: unknown key \"to\"");
    }

    @Test
    void keyFieldOfANestedRecordMustBeSetAndExist() {
        String mapping = "record: BankTransaction\nfields: {counterparty_address.city: a}\nkey: {natural: [%s]}\n";

        assertThat(CsvMappings.problems(mapping.formatted("counterparty_address.city")))
                .isEmpty();
        assertThat(CsvMappings.problems(mapping.formatted("counterparty_address.street")))
                .containsExactly("3:16: the key names \"counterparty_address.street\", which \"fields\" does not set,"
                        + " nearest is \"counterparty_address.city\"");
        assertThat(CsvMappings.problems(mapping.formatted("counterparty_address.city.name")))
                .containsExactly(
                        "3:16: the key names \"counterparty_address.city.name\", which \"fields\" does not set,"
                                + " nearest is \"counterparty_address.city\"");
        assertThat(CsvMappings.problems(mapping.formatted("counterparty_address")))
                .containsExactly("3:16: the key names \"counterparty_address\", which \"fields\" does not set,"
                        + " nearest is \"counterparty_address.city\"");
    }

    @Test
    void allFieldsAreListedIfNoneHasASimilarName() {
        assertThat(CsvMappings.problems(
                        "record: BankTransaction\nfields: {label: a, booking_date: b}\nkey: {natural: [pdl]}\n"))
                .containsExactly(
                        "3:16: the key names \"pdl\", which \"fields\" does not set, expected one of label, booking_date");
        assertThat(
                        CsvMappings.problems(
                                "record: PersonProfile\nfields: {household_members: {nickname_of: a}}\nkey: {native: subject}\n"))
                .singleElement()
                .asString()
                .startsWith("2:30: HouseholdMember has no field \"nickname_of\", expected one of ");
    }

    @Test
    void unitOfReadingsIsOneOfTheirKind() {
        String readings =
                "record: MeterReading\nkey: {natural: [value]}\nfields: {value: a, kind: {constant: %s}, unit: {constant: %s}}\n";

        assertThat(CsvMappings.problems(readings.formatted("ENERGY", "kWh"))).isEmpty();
        assertThat(CsvMappings.problems(readings.formatted("INDEX", "kWh"))).isEmpty();
        assertThat(CsvMappings.problems(readings.formatted("POWER", "KW")))
                .containsExactly("3:51: \"unit\" is \"KW\", expected kW");
        assertThat(CsvMappings.problems(readings.formatted("ENERGY", "kW")))
                .containsExactly("3:52: \"kW\" is no unit of the kind ENERGY, expected one of Wh, kWh, MWh, GWh");
    }

    @Test
    void unknownFieldIsReportedOnce() {
        assertThat(CsvMappings.problems("record: BankTransaction\nfields: {labl: a}\nkey: {natural: [labl]}\n"))
                .containsExactly("2:10: BankTransaction has no field \"labl\", nearest is \"label\"");
    }

    @Test
    void versionStartsAtOne() {
        String mapping = "title: Test\nformat: csv\nrecord: Contact\nkey: {natural: [note]}\nfields: {note: a}\n";

        assertThat(problems("connector: test/any\nversion: 0\n" + mapping))
                .containsExactly("any.yaml:2:10: \"version\" is \"0\", expected a whole number from 1");
        assertThat(MappingLoader.load("test/any", "any.yaml", "connector: test/any\nversion: 7\n" + mapping))
                .hasToString("test/any version 7");
        assertThat(problems("version: 1\n" + mapping))
                .containsExactly("any.yaml:1:1: \"connector\" is missing: organisation/name, the path of the file");
        assertThat(problems("connector: test/any\nversion: 1\n" + mapping.replace("format: csv\n", "")))
                .containsExactly("any.yaml:1:1: \"format\" is missing: one of csv, fixed-width, json, pdf, xml");
    }

    @Test
    void serviceCompilesAMapping() {
        String yaml =
                "connector: test/any\nversion: 1\ntitle: Test\nformat: csv\nrecord: Contact\nkey: {natural: [note]}\nfields: {note: a}\n";

        assertThat(new MappingLoader().compile(new MappingText("test/any", "any.yaml", yaml)))
                .hasToString("test/any version 1");
    }

    private static List<String> problems(String yaml) {
        try {
            MappingLoader.load("test/any", "any.yaml", yaml);
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }
}
