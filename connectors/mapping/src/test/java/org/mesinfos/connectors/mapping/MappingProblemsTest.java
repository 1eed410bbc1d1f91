package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems of mappings are reported at load time, with location, expected value and nearest known name. */
class MappingProblemsTest {

    private static final String VALID = """
            connector: test/bank
            version: 1
            title: Test
            format: csv
            record: BankTransaction
            subject: {kind: account, from: Account}
            key: {natural: [booking_date, amount]}
            fields:
              booking_date: {column: Date, format: dd/MM/yyyy}
              amount: Amount
              label: Text
            """;

    @Test
    void loadsValidMapping() {
        assertThat(MappingLoader.load("test/bank", "bank.yaml", VALID).id()).isEqualTo("test/bank");
    }

    @Test
    void suggestsNearestFieldForUnknownField() {
        assertThat(problems("amount: Amount", "ammount: Amount"))
                .containsExactly("bank.yaml:10:3: BankTransaction has no field \"ammount\", nearest is \"amount\"");
    }

    @Test
    void reportsKeyFieldThatDoesNotExist() {
        assertThat(problems("amount]", "amount.currency]"))
                .containsExactly(
                        "bank.yaml:7:16: the key names \"amount.currency\", which is not a field of BankTransaction");
    }

    @Test
    void suggestsNearestKeyForUnknownKey() {
        assertThat(problems("format: dd/MM/yyyy", "formt: dd/MM/yyyy").get(0))
                .startsWith("bank.yaml:9:32: unknown key \"formt\", expected one of ")
                .endsWith(", nearest is \"format\"");
    }

    @Test
    void reportsValueOfWrongKind() {
        assertThat(problems("label: Text", "label: [[Text]]"))
                .containsExactly(
                        "bank.yaml:11:10: \"label\" is empty, expected the sources of the field",
                        "bank.yaml:11:11: an item of \"label\" is a list, expected a text, which means {column: text}, or keys with values");
    }

    @Test
    void reportsMissingKeys() {
        assertThat(problems("version: 1\n", "")).containsExactly("bank.yaml:1:1: \"version\" is missing");
        assertThat(problems("title: Test\n", ""))
                .containsExactly("bank.yaml:1:1: \"title\" is missing: one line for human readers");
        assertThat(problems("subject: {kind: account, from: Account}", "subject: {kind: account}"))
                .containsExactly("bank.yaml:6:10: \"from\" is missing: the location of the reference");
    }

    @Test
    void reportsInvalidDateFormat() {
        assertThat(problems("dd/MM/yyyy", "dd/MM"))
                .containsExactly("bank.yaml:9:40: the format \"dd/MM\" must contain day, month and year");
        assertThat(problems("dd/MM/yyyy", "dd/MM/yyyy bb").get(0))
                .startsWith("bank.yaml:9:40: invalid date or time format");
    }

    @Test
    void suggestsNearestSymbolForUnknownCode() {
        assertThat(problems("label: Text", "status: {column: S, codes: {B: BOOKD}}"))
                .containsExactly(
                        "bank.yaml:11:34: \"B\" is \"BOOKD\", expected one of BOOKED, FUTURE, INFORMATION, OTHER, PENDING, REJECTED, nearest is \"BOOKED\"");
    }

    @Test
    void rejectsEnvelopeFields() {
        assertThat(problems("label: Text", "organisation: Text"))
                .containsExactly("bank.yaml:11:3: \"organisation\" cannot be set by a mapping, use subject and key");
    }

    @Test
    void requiresIdThatMatchesTheLocation() {
        assertThat(problems("connector: test/bank", "connector: test/bnk"))
                .containsExactly(
                        "bank.yaml:1:12: \"connector\" is \"test/bnk\", but its location requires \"test/bank\"");
    }

    @Test
    void suggestsNearestRecordFormatZoneAndContext() {
        assertThat(problems("BankTransaction", "BankTransactions"))
                .containsExactly("bank.yaml:5:9: no record \"BankTransactions\", nearest is \"BankTransaction\"");
        assertThat(problems("format: csv", "format: cvs").get(0))
                .contains("no format \"cvs\"")
                .endsWith("\"csv\"");
        assertThat(problems("label: Text", "booking_instant: {column: T, zone: Europe/Pari}"))
                .containsExactly(
                        "bank.yaml:11:38: no time zone \"Europe/Pari\", expected a name such as Europe/Paris, nearest is \"Europe/Paris\"");
        assertThat(problems("label: Text", "label: {context: acount}\ncontext: {account: {label: x}}"))
                .containsExactly("bank.yaml:11:20: no context \"acount\" is declared, nearest is \"account\"");
    }

    @Test
    void reportsAllProblemsInFileOrder() {
        List<String> problems =
                problems("amount: Amount\n  label: Text", "amount: {colum: x}\n  libel: Text\nextra: 1");
        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problems).isSorted();
    }

    @Test
    void reportsLocationOfInvalidYaml() {
        assertThatThrownBy(() -> MappingLoader.load("test/bank", "bank.yaml", "connector: [a\nversion: 1"))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("bank.yaml:2:8: not YAML: ");
        assertThatThrownBy(() -> MappingLoader.load("test/bank", "bank.yaml", ""))
                .hasMessage("bank.yaml:1:1: the file is empty, expected a mapping such as \"connector: test/bank\"");
    }

    @Test
    void reportsEmptyValuesAsEmpty() {
        assertThat(problems("title: Test", "title:"))
                .containsExactly("bank.yaml:3:7: \"title\" is empty, expected one line for human readers");
        assertThat(problems("record: BankTransaction", "record:"))
                .containsExactly(
                        "bank.yaml:5:8: \"record\" is empty, expected a type of record such as BankTransaction");
        assertThat(problems("label: Text", "label:"))
                .containsExactly("bank.yaml:11:9: \"label\" is empty, expected a text, which means {column: text}, "
                        + "or keys with values");
        assertThat(problems("[booking_date, amount]", "[]"))
                .containsExactly(
                        "bank.yaml:7:16: \"natural\" is empty, expected fields such as [booking_date, amount]");
    }

    @Test
    void reportsNumbersOutOfTheDocumentedRange() {
        assertThat(problems("title: Test", "title: Test\nprecedence: 101"))
                .containsExactly("bank.yaml:4:13: \"precedence\" is \"101\", expected a whole number from 0 to 100");
        assertThat(problems("label: Text", "label: {position: 0}"))
                .containsExactly("bank.yaml:11:21: \"position\" is \"0\", expected a whole number from 1");
        assertThat(problems("title: Test", "title: Test\ncsv: {header-within: -3}"))
                .containsExactly("bank.yaml:4:22: \"header-within\" is \"-3\", expected a whole number from 1");
        assertThat(problems("version: 1", "version: 0x10"))
                .containsExactly("bank.yaml:2:10: \"version\" is \"0x10\", expected a whole number from 1");
    }

    @Test
    void reportsTheSectionOfAMisplacedKey() {
        assertThat(problems("title: Test", "title: Test\ndelimiter: ;"))
                .containsExactly(
                        "bank.yaml:4:1: unknown key \"delimiter\", it belongs into \"csv\": {csv: {delimiter: …}}");
        assertThat(problems("title: Test", "title: Test\nzone: Europe/Paris"))
                .containsExactly(
                        "bank.yaml:4:1: unknown key \"zone\", it belongs into \"values\": {values: {zone: …}}");
    }

    @Test
    void reportsARecordBesideRecords() {
        assertThat(problems(
                        "subject:",
                        "records: {record: Trip, fields: {reference: R}, key: {native: reference}}\nsubject:"))
                .containsExactly(
                        "bank.yaml:5:1: \"record\" is beside \"records\": a mapping has either one record or \"records\", "
                                + "each with its own \"record\"",
                        "bank.yaml:8:1: unknown key \"key\", which has no effect: every record in \"records\" has its own",
                        "bank.yaml:9:1: \"fields\" is beside \"records\": a mapping has either one record or \"records\", "
                                + "each with its own \"fields\"");
    }

    @Test
    void connectorIsInTheFolderOfItsOrganisation() {
        assertThat(problems("test/bank", "bank"))
                .containsExactly("bank.yaml:1:12: \"connector\" is \"bank\", expected organisation/name, such as "
                        + "my-bank/operations: the file is name.yaml in a folder with the name of the organisation");
    }

    private static List<String> problems(String valid, String invalid) {
        assertThat(VALID).contains(valid);
        try {
            MappingLoader.load("test/bank", "bank.yaml", VALID.replace(valid, invalid));
            return List.of();
        } catch (MappingException exception) {
            return exception.problems();
        }
    }
}
