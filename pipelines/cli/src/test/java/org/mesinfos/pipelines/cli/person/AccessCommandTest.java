package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

/** The answer to a person's request for their data. */
@Tag("slow")
final class AccessCommandTest {

    private static final String CUSTOMERS = """
            connector: test-bank/customers
            version: 1
            title: Customers of a bank made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: PersonProfile
            subject: {kind: customer, from: customer}
            key: {native: subject}
            fields:
              family_name: {column: name, required: true}
              segment: {column: class, required: true}
            """;

    /** Store of a run, which no test changes, and the answer about a person that most tests look at. */
    @TempDir
    private static Path answered;

    private static Terminal terminal;

    @TempDir
    private Path folder;

    private Path store;
    private Path answer;

    @BeforeAll
    static void answerOnce() {
        deliver(answered);
        terminal = ProgramProcess.run(
                "access", "per-1", "--store", answered.resolve("store"), "--out", answered.resolve("answer"));
    }

    @BeforeEach
    void nameThePlaces() {
        store = answered.resolve("store");
        answer = folder.resolve("answer");
    }

    private static void deliver(Path folder) {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .mapping("mine", "test-bank/customers", CUSTOMERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C2;m2;2024-01-03;;-99.99;EUR;OTHER PERSON")
                .drop("test-bank/customers.csv", "customer;name;class", "C1;Martin;GOLD");
        assertThat(inbox.run("store").conserved()).isTrue();
    }

    @Test
    void writesEachRecordAsTableAndJson() throws IOException {
        answer = answered.resolve("answer");

        assertThat(terminal).isEqualTo(new Terminal(0, "written to " + answer + "\n", ""));
        List<String> table = lines("csv/bank-transactions.csv");
        assertThat(table).hasSize(2);
        assertThat(table.get(0)).startsWith("\uFEFFrecord_id;organisation;subject;subject_kind;");
        assertThat(table.get(1))
                .contains(";test-bank;C1;CUSTOMER;")
                .contains(";2024-01-02;")
                .contains(";-12.30;");
        assertThat(lines("json/bank-transactions.jsonl"))
                .singleElement()
                .asString()
                .startsWith("{\"record\":\"BankTransaction\",")
                .contains("\"label\":\"CAFE\"");
    }

    @Test
    void explainsTheColumnsInTheLanguageOfThePerson() throws IOException {
        ProgramProcess.run("access", "per-1", "--store", store, "--out", answer, "--language", "FR");

        assertThat(lines("fields.csv"))
                .startsWith("\uFEFFtable;field;description")
                .contains(
                        "bank-transactions;booking_date;Date d’inscription au compte (BookgDt). Vide\u00a0: rien n’a été remis.",
                        "person-profiles;family_name;Nom de famille d’usage. Vide\u00a0: rien n’a été remis.")
                .filteredOn(line -> line.startsWith("bank-transactions;"))
                .hasSize(lines("csv/bank-transactions.csv").get(0).split(";", -1).length);
    }

    @Test
    void distinguishesInferredFromStatedValues() throws IOException {
        answer = answered.resolve("answer");

        assertThat(lines("organisations/test-bank.csv"))
                .anyMatch(line -> line.startsWith("PersonProfile;") && line.endsWith(";family_name;Martin;STATED"))
                .anyMatch(line -> line.startsWith("PersonProfile;") && line.endsWith(";segment;GOLD;INFERRED"));
    }

    @Test
    void namesTheFilesFromWhichTheDataComes() throws IOException {
        answer = answered.resolve("answer");

        assertThat(lines("sources.csv")).hasSize(3).anyMatch(line -> line.endsWith(";" + VersionedMapping.ID + ";1"));
    }

    @Test
    void statesHowManyRowsWaitBecauseOthersMayOwnThem() throws IOException {
        deliver(folder);
        store = folder.resolve("store");
        new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .drop("test-bank/holders.csv", "customer;account", "C1;A1", "C2;A1", "C2;A2", "C3;A2")
                .drop(
                        "test-bank/entries.csv",
                        "account;id;booked;amount",
                        "A1;e1;2024-01-02;1",
                        "A1;e2;2024-01-03;2",
                        "A2;e3;2024-01-04;3")
                .run("store");

        Terminal written = ProgramProcess.run("access", "per-1", "--store", store, "--out", answer);

        assertThat(written.status()).as(written.everything()).isZero();
        assertThat(lines("READ-ME.txt"))
                .containsSubsequence("Data that waits", "---------------", "  test-bank: 2 rows");
        assertThat(lines("READ-ME.txt")).noneMatch(line -> line.contains("A1") || line.contains("per-2"));
    }

    @Test
    void saysNothingAboutHeldRowsIfThereAreNone() throws IOException {
        answer = answered.resolve("answer");

        assertThat(lines("READ-ME.txt")).doesNotContain("Data that waits");
    }

    @Test
    void namesTheReadersOfTheSettings() throws IOException {
        Path settings = Files.writeString(folder.resolve("mesinfos.yaml"), """
                consent:
                  file: consents.csv
                  missing: withhold
                  readers: {budget: readers/budget, energy: readers/energy}
                """);
        Files.writeString(folder.resolve("consents.csv"), """
                person_id;organisation;record_type;reader;from;until;version
                per-1;*;*;budget;;;v1
                per-1;*;bank-transactions.label;budget;;2024-01-01;v1
                """);

        Terminal written =
                ProgramProcess.run("access", "per-1", "--store", store, "--out", answer, "--config", settings);

        assertThat(written.status()).as(written.everything()).isZero();
        assertThat(lines("readers.csv"))
                .containsExactly(
                        "\uFEFFapplication;organisation;record_type;withheld_fields;note",
                        "budget;test-bank;person-profiles;;",
                        "budget;test-bank;bank-transactions;label;",
                        "energy;;;;May see nothing about you.");
    }

    @Test
    void statesThatReadersAreUnknownWithoutSettings() throws IOException {
        answer = answered.resolve("answer");

        assertThat(lines("readers.csv"))
                .containsExactly(
                        "\uFEFFapplication;organisation;record_type;withheld_fields;note",
                        ";;;;Unknown: the settings of the operator, which name the applications, were not given to the"
                                + " command that wrote this folder.");
    }

    @Test
    void explainsItselfInFrench() throws IOException {
        ProgramProcess.run("access", "per-1", "--store", store, "--out", answer, "--language", "fr");

        assertThat(Files.readString(answer.resolve("LISEZ-MOI.txt")))
                .contains("Vos données personnelles", "Personne : Martin (per-1)")
                .contains("bank-transactions (opérations) : un enregistrement, du 2024-01-02 au 2024-01-02");
    }

    @Test
    void containsNothingOfAnotherPerson() throws IOException {
        answer = answered.resolve("answer");

        try (var files = Files.walk(answer)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".parquet"))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("OTHER PERSON", "99.99");
            }
        }
    }

    /** Their values are compressed or binary, so that a search for text would find nothing. */
    @Test
    void theFilesOfTheBundleHaveOnlyTheRecordsOfThePerson() throws IOException {
        TrustedClasses.declare();
        answer = answered.resolve("answer");

        assertThat(bundle(RecordType.BANK_TRANSACTION, BankTransaction.class))
                .extracting(BankTransaction::getSubject, BankTransaction::getLabel, BankTransaction::getAmount)
                .containsExactly(tuple("C1", "CAFE", new BigDecimal("-12.3000")));
        assertThat(bundle(RecordType.PERSON_PROFILE, PersonProfile.class))
                .extracting(PersonProfile::getSubject, PersonProfile::getFamilyName)
                .containsExactly(tuple("C1", "Martin"));
        assertThat(answer.resolve("bundle").toFile().list()).hasSize(2);
    }

    private <R> List<R> bundle(RecordType type, Class<R> record) throws IOException {
        try (var files = Files.list(answer.resolve("bundle"))) {
            Path parquet = files.filter(file -> file.getFileName().toString().startsWith(type.fileName()))
                    .findFirst()
                    .orElseThrow();
            return RecordFileReader.read(type, Files.readAllBytes(parquet)).stream()
                    .map(record::cast)
                    .toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheFolder() throws IOException {
        answer = answered.resolve("answer");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(answer)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(answer.resolve("sources.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFolderWithFiles() throws IOException {
        Files.createDirectories(answer);
        Files.writeString(answer.resolve("other.csv"), "of another person");

        Terminal refused = ProgramProcess.run("access", "per-1", "--store", store, "--out", answer);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is not empty. Name a new folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/bundles/answer", "/../%s/answer", ".keys/answer"})
    void refusesAFolderInTheStoreOrAmongItsKeys(String inside) {
        String folder = store + inside.formatted(store.getFileName());

        Terminal refused = ProgramProcess.run("access", "per-1", "--store", store, "--out", folder);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(", where no erasure would find it. Name a place outside of it.");
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void refusesAnUnknownPerson() {
        Terminal refused = ProgramProcess.run("access", "per-9", "--store", store, "--out", answer);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("The store has no bundle of per-9.");
        assertThat(answer).doesNotExist();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(answer.resolve(name));
    }
}
