package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a mapping is said when it loads: where, what was expected, and what was probably meant. */
class MappingProblemsTest {

    private static final String SOUND = """
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
    void soundMappingHasNone() {
        assertThat(MappingLoader.load("test/bank", "bank.yaml", SOUND).id()).isEqualTo("test/bank");
    }

    @Test
    void unknownFieldNamesTheNearest() {
        assertThat(problems("amount: Amount", "ammount: Amount"))
                .containsExactly(
                        "bank.yaml:7:16: the key names \"amount\", which \"fields\" does not set, nearest is \"ammount\"",
                        "bank.yaml:10:3: BankTransaction has no field \"ammount\", nearest is \"amount\"");
    }

    @Test
    void keyThatReachesIntoNothingIsSaid() {
        assertThat(problems("amount]", "amount.currency]"))
                .containsExactly(
                        "bank.yaml:7:16: the key names \"amount.currency\", which is no field of BankTransaction");
    }

    @Test
    void unknownKeyNamesTheNearest() {
        assertThat(problems("format: dd/MM/yyyy", "formt: dd/MM/yyyy").get(0))
                .startsWith("bank.yaml:9:32: unknown key \"formt\", expected one of ")
                .endsWith(", nearest is \"format\"");
    }

    @Test
    void wrongKindOfValueIsSaid() {
        assertThat(problems("label: Text", "label: [Text]"))
                .containsExactly("bank.yaml:11:10: \"label\" holds a list, expected a mapping");
    }

    @Test
    void missingKeysAreSaid() {
        assertThat(problems("version: 1\n", "")).containsExactly("bank.yaml:1:1: \"version\" is missing");
        assertThat(problems("title: Test\n", "")).containsExactly("bank.yaml:1:1: \"title\" is missing");
        assertThat(problems("subject: {kind: account, from: Account}", "subject: {kind: account}"))
                .containsExactly("bank.yaml:6:10: \"from\" is missing: where the reference stands");
    }

    @Test
    void formatThatIsNoneIsSaid() {
        assertThat(problems("dd/MM/yyyy", "dd/MM"))
                .containsExactly("bank.yaml:9:40: the format \"dd/MM\" lacks a day, month or year");
        assertThat(problems("dd/MM/yyyy", "dd/MM/yyyy bb").get(0)).startsWith("bank.yaml:9:40: no date or time format");
    }

    @Test
    void codeThatNoEnumHasNamesTheNearest() {
        assertThat(problems("label: Text", "status: {column: S, codes: {B: BOOKD}}"))
                .containsExactly(
                        "bank.yaml:11:34: \"B\" is \"BOOKD\", expected one of BOOKED, FUTURE, INFORMATION, OTHER, PENDING, REJECTED, nearest is \"BOOKED\"");
    }

    @Test
    void envelopeIsNotForAMappingToSet() {
        assertThat(problems("label: Text", "organisation: Text"))
                .containsExactly("bank.yaml:11:3: \"organisation\" is not for a mapping to set, see subject and key");
    }

    @Test
    void placeDecidesTheName() {
        assertThat(problems("connector: test/bank", "connector: test/bnk"))
                .containsExactly("bank.yaml:1:12: \"connector\" is \"test/bnk\", but its place says \"test/bank\"");
    }

    @Test
    void unknownRecordFormatZoneAndContextNameTheNearest() {
        assertThat(problems("BankTransaction", "BankTransactions"))
                .containsExactly("bank.yaml:5:9: no record \"BankTransactions\", nearest is \"BankTransaction\"");
        assertThat(problems("format: csv", "format: cvs").get(0))
                .contains("no format \"cvs\"")
                .endsWith("\"csv\"");
        assertThat(problems("label: Text", "booking_instant: {column: T, zone: Europe/Pari}"))
                .containsExactly(
                        "bank.yaml:11:38: no time zone \"Europe/Pari\", expected a name such as Europe/Paris, nearest is \"Europe/Paris\"");
        assertThat(problems("label: Text", "label: {context: acount}\ncontext: {account: {label: x}}"))
                .containsExactly("bank.yaml:11:20: no context \"acount\" is declared here, nearest is \"account\"");
    }

    @Test
    void allProblemsAreSaidAtOnceInFileOrder() {
        List<String> problems =
                problems("amount: Amount\n  label: Text", "amount: {colum: x}\n  libel: Text\nextra: 1");
        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problems).isSorted();
    }

    @Test
    void brokenYamlIsAProblemWithAPlace() {
        assertThatThrownBy(() -> MappingLoader.load("test/bank", "bank.yaml", "connector: [a\nversion: 1"))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("bank.yaml:2:8: not YAML: ");
        assertThatThrownBy(() -> MappingLoader.load("test/bank", "bank.yaml", ""))
                .hasMessage("bank.yaml:1:1: the file is empty, expected a mapping such as \"connector: test/bank\"");
    }

    private static List<String> problems(String sound, String wrong) {
        assertThat(SOUND).contains(sound);
        try {
            MappingLoader.load("test/bank", "bank.yaml", SOUND.replace(sound, wrong));
            return List.of();
        } catch (MappingException found) {
            return found.problems();
        }
    }
}
