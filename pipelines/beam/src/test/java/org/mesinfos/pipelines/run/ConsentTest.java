package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Rows are in the bundle of a person only while the person consents, and every row stays accounted for. */
@Tag("slow")
final class ConsentTest {

    private static final Map<String, List<String>> ALL = Map.of("per-1", List.of("e1", "e2"), "per-2", List.of("e3"));

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = TestBank.inbox(folder, 2)
                .drop(
                        "test-bank/one/entries.csv",
                        TestBank.HEADER,
                        "C1;e1;2024-01-02;1",
                        "C1;e2;2024-01-03;1",
                        "C2;e3;2024-01-04;1");
    }

    private Map<String, List<String>> references(String store) {
        Map<String, List<String>> references = new TreeMap<>(inbox.bundles(store, "bank_reference"));
        references.values().removeIf(List::isEmpty);
        return references;
    }

    private long withoutConsent(String store) {
        return inbox.snapshot(store).held().values().stream()
                .map(HeldEntry::counts)
                .flatMap(List::stream)
                .filter(count -> count.reason() == HeldReason.NO_CONSENT)
                .mapToLong(HeldRowCount::rows)
                .sum();
    }

    @Test
    void rowsWithoutConsentAreHeldAndCounted() {
        inbox.consents("per-2;test-bank;*;*;;;v1");

        RunSummary run = inbox.run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e3")));
        assertThat(withoutConsent("store")).isEqualTo(2);
        assertThat(run.assigned().withheld()).isEqualTo(2);
        assertThat(run.conserved()).isTrue();
    }

    @Test
    void aConsentThatEndsRemovesTheRowsAndOneThatBeginsReleasesThem() throws IOException {
        inbox.run("store");
        assertThat(references("store")).isEqualTo(ALL);

        inbox.consents("per-1;*;*;*;;2020-01-01;v1", "per-2;test-bank;bank-transactions;*;2020-01-01;;v1")
                .run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e3")));
        assertThat(files("store/bundles"))
                .as("no file with withdrawn rows remains")
                .hasSize(2)
                .allSatisfy((name, content) -> assertThat(name).contains("per-2"));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));

        inbox.consents("per-1;*;*;*;2020-01-01;;v2", "per-2;*;*;*;2020-01-01;;v1")
                .run("store");

        assertThat(references("store")).isEqualTo(ALL);
        assertThat(withoutConsent("store")).isZero();
    }

    @Test
    void eachReaderApplicationHasTheBundlesThatItMaySee() throws IOException {
        inbox.reader("budget")
                .reader("other")
                .consents("per-1;test-bank;*;budget;;;v1", "per-2;test-bank;*;*;;;v1")
                .run("store");

        assertThat(references("store")).isEqualTo(ALL);
        assertThat(files("budget/bundles")).isEqualTo(files("store/bundles"));
        assertThat(files("other/bundles"))
                .isEqualTo(files("store/bundles").entrySet().stream()
                        .filter(file -> file.getKey().contains("per-2"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void aLinkInTheFolderOfAReaderApplicationKeepsNoOtherFromItsBundles() throws IOException {
        inbox.reader("another").reader("budget");
        inbox.consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1").run("store");
        Path shard = folder.resolve("another/bundles").resolve(shardOf("per-1"));
        Map<String, String> published = files("budget/bundles");
        replaceByLink(shard, folder.resolve("elsewhere"));
        inbox.consents("per-2;*;*;*;;;v1");

        assertThatThrownBy(() -> inbox.run("store")).rootCause().isInstanceOf(IOException.class);

        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e3")));
        assertThat(files("budget/bundles")).isEqualTo(files("store/bundles")).isNotEqualTo(published);
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
        assertThat(inbox.store("store").reports().last("report.json").map(String::new))
                .hasValueSatisfying(report -> assertThat(report).contains("reader application another"));

        Files.delete(shard);
        inbox.run("store");

        assertThat(files("another/bundles")).isEqualTo(files("store/bundles"));
    }

    private String shardOf(String person) throws IOException {
        return files("store/bundles").keySet().stream()
                .filter(file -> file.contains(person))
                .findFirst()
                .orElseThrow()
                .split("/", -1)[0];
    }

    private static void replaceByLink(Path replaced, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(replaced)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.createSymbolicLink(replaced, Files.createDirectory(target));
    }

    @Test
    void aReaderApplicationLosesTheBundlesOfAConsentThatEnds() throws IOException {
        inbox.reader("budget")
                .consents("per-1;*;*;budget;;;v1", "per-2;*;*;*;;;v1")
                .run("store");

        inbox.consents("per-1;*;*;budget;;2020-01-01;v1", "per-2;*;*;*;;;v1").run("store");

        assertThat(files("budget/bundles"))
                .hasSize(2)
                .allSatisfy((name, content) -> assertThat(name).contains("per-2"));
    }

    @Test
    void rowsOfPeopleWithoutConsentAreNotReadForAReaderApplication() throws IOException {
        inbox.reader("budget")
                .reader("other")
                .consents("per-1;*;*;*;;;v1", "per-2;*;*;other;;;v1")
                .run("store");
        Path rowsOfOther = acceptedRows("per-2");
        Path kept = folder.resolve("kept");
        Files.move(rowsOfOther, kept);

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e4;2024-01-05;1")
                .run("store");

        Files.move(kept, rowsOfOther);
        assertThat(files("budget/bundles"))
                .hasSize(2)
                .allSatisfy((name, content) -> assertThat(name).contains("per-1"));
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2", "e4"), "per-2", List.of("e3")));
    }

    @Test
    void theEndOfOneConsentLeavesTheRowsOfOthersUnread() throws IOException {
        inbox.consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1").run("store");
        Path rowsOfOther = acceptedRows("per-2");
        Path kept = folder.resolve("kept");
        Files.move(rowsOfOther, kept);

        inbox.consents("per-1;*;*;*;;2020-01-01;v1", "per-2;*;*;*;;;v1").run("store");

        Files.move(kept, rowsOfOther);
        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e3")));
        assertThat(withoutConsent("store")).isEqualTo(2);
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void aConsentThatBeginsBeforeAnErasureReleasesTheRowsInTheNextRun() throws IOException {
        inbox.consents("per-2;*;*;*;;;v1").run("store");
        assertThat(withoutConsent("store")).isEqualTo(2);
        inbox.consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1");

        erase("per-2", inbox.settings());
        inbox.run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2")));
        assertThat(withoutConsent("store")).isZero();
    }

    @Test
    void aConsentOfAFurtherHolderThatBeginsBeforeAnErasureGivesThemTheRowsInTheNextRun() throws IOException {
        inbox = new TestInbox(folder.resolve("joint"))
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .jointAccounts("test-bank", JointAccountPolicy.EVERY_HOLDER)
                .drop("test-bank/holders/holders.csv", "customer;account\nC1;A1\nC2;A1\nC1;A2\nC2;A2\nC3;A2\nC3;A3")
                .drop(
                        "test-bank/january/entries.csv",
                        TestBank.HEADER,
                        "A1;e1;2024-01-02;1",
                        "A2;e2;2024-01-03;2",
                        "A3;e3;2024-01-04;3");
        inbox.consents("per-1;*;*;*;;;v1", "per-3;*;*;*;;;v1").run("store");
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2"), "per-3", List.of("e2", "e3")));
        inbox.consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1", "per-3;*;*;*;;;v1");

        erase("per-1", inbox.settings());

        assertThat(references("store")).isEqualTo(Map.of("per-3", List.of("e2", "e3")));
        assertThat(withoutConsent("store"))
                .as("e1, which the next run releases")
                .isOne();
        inbox.run("store");
        assertThat(references("store")).isEqualTo(Map.of("per-2", List.of("e1", "e2"), "per-3", List.of("e2", "e3")));
        assertThat(inbox.snapshot("store").held()).isEmpty();
    }

    @Test
    void rowsOfAHolderWithoutConsentAreInNoErasureOfFurtherHolders() throws IOException {
        inbox = new TestInbox(folder.resolve("joint"))
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .jointAccounts("test-bank", JointAccountPolicy.EVERY_HOLDER)
                .drop("test-bank/holders/holders.csv", "customer;account\nC1;A1\nC2;A1\nC1;A2\nC2;A2\nC3;A2\nC1;A3")
                .drop(
                        "test-bank/january/entries.csv",
                        TestBank.HEADER,
                        "A1;e1;2024-01-02;1",
                        "A2;e2;2024-01-03;2",
                        "A3;e3;2024-01-04;3");
        inbox.consents("per-1;*;*;*;;;v1", "per-3;*;*;*;;;v1").run("store");
        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2", "e3"), "per-3", List.of("e2")));

        erase("per-3", inbox.settings());
        erase("per-1", inbox.settings());

        String list = inbox.ledger("store").stream()
                .map(entry -> entry.delivery())
                .filter(delivery -> delivery.files().get(0).connector().equals("test-bank/holders"))
                .findFirst()
                .orElseThrow()
                .id();
        inbox.decide("store", "test-bank", list, DecisionKind.RETRACT, "Wrong list")
                .drop("test-bank/corrected/holders.csv", "customer;account\nC2;A1\nC2;A2\nC2;A3")
                .consents("per-2;*;*;*;;;v1")
                .run("store");
        assertThat(references("store"))
                .as("e3 was a row of per-1 only")
                .isEqualTo(Map.of("per-2", List.of("e1", "e2")));
    }

    @Test
    void aConsentForOneReaderApplicationLeavesTheRowsOfOthersUnread() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1").run("store");
        Path rows = acceptedRows("per-2");
        Path kept = folder.resolve("kept");
        Files.move(rows, kept);

        inbox.consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1", "per-1;*;bank-transactions;budget;;2020-01-01;v1")
                .run("store");

        Files.move(kept, rows);
        assertThat(references("store")).isEqualTo(ALL);
        assertThat(withoutConsent("store")).isZero();
    }

    private Path acceptedRows(String person) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/accepted"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(person + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aReaderApplicationDoesNotSeeFieldsWithoutConsent() throws IOException {
        inbox.reader("budget")
                .consents(
                        "per-1;*;*;*;;;v1",
                        "per-2;*;*;*;;;v1",
                        "per-1;*;bank-transactions.bank_reference;budget;;2020-01-01;v1")
                .run("store");

        assertThat(references("store")).isEqualTo(ALL);
        assertThat(seen("budget"))
                .containsExactly("per-1 2024-01-02 null", "per-1 2024-01-03 null", "per-2 2024-01-04 e3");
        assertThat(digests("budget", "per-1"))
                .as("digests that depend on the withheld field")
                .hasSize(4)
                .doesNotContainAnyElementsOf(digests("store", "per-1"));
        assertThat(digests("budget", "per-2")).isEqualTo(digests("store", "per-2"));
        assertThat(digests("store", "per-1")).hasSize(4);
        Map<String, String> before = files("budget");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C2;e4;2024-01-05;1")
                .run("store");

        assertThat(files("budget").entrySet().stream()
                        .filter(file -> file.getKey().contains("per-1"))
                        .toList())
                .isEqualTo(before.entrySet().stream()
                        .filter(file -> file.getKey().contains("per-1"))
                        .toList());
    }

    @Test
    void aReaderApplicationDoesNotNoticeChangesOfOnePersonThatItMustNotSee() throws IOException {
        inbox.reader("budget")
                .reader("taxes")
                .consents(
                        "per-1;*;*;*;;;v1",
                        "per-2;*;*;*;;;v1",
                        "per-1;*;bank-transactions;budget;2020-01-01;2020-01-02;v1")
                .drop("test-bank/two/entries.csv", TestBank.HEADER, "C2;e4;2024-01-05;1")
                .run("store");
        Map<String, String> files = files("budget");
        Map<String, FileTime> times = times("budget");

        inbox.drop("test-bank/three/entries.csv", TestBank.HEADER, "C1;e5;2024-01-05;1")
                .run("store");

        assertThat(files("budget")).isEqualTo(files).isNotEmpty();
        assertThat(times("budget")).isEqualTo(times);
    }

    @Test
    void aReaderApplicationDoesNotNoticeChangesOfOtherPeople() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1", "per-1;*;*;budget;;2020-01-01;v2");
        inbox.run("store");
        Map<String, String> files = files("budget");
        Map<String, FileTime> times = times("budget");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e5;2024-01-05;1")
                .run("store");

        assertThat(files("budget")).isEqualTo(files).isNotEmpty();
        assertThat(times("budget")).isEqualTo(times);
    }

    @Test
    void theDigestsOfAnEarlierVersionAreRemovedFromTheFolder() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1").run("store");
        Map<String, String> files = files("budget");
        Path digests = Files.createDirectories(folder.resolve("budget/basis"));
        Files.writeString(digests.resolve(StoreNames.shardOf("per-1") + ".json"), "{\"people\":{\"per-1\":\"5d0c\"}}");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C9;e4;2024-01-05;1")
                .run("store");

        assertThat(files("budget")).isEqualTo(files);
    }

    @Test
    void aRestoredStoreReplacesBundlesThatItDoesNotKnow() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1", "per-3;*;*;*;;;v1");
        inbox.run("store");
        FolderCopy.copy(folder.resolve("store"), folder.resolve("backup"));
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e5;2024-01-05;1", "C3;e6;2024-01-05;1")
                .run("store");
        Files.move(folder.resolve("store"), folder.resolve("lost"));
        Files.move(folder.resolve("backup"), folder.resolve("store"));

        inbox.delete("test-bank/two/entries.csv")
                .drop("test-bank/three/entries.csv", TestBank.HEADER, "C2;e7;2024-01-05;1")
                .run("store");

        assertThat(files("store/bundles")).containsAllEntriesOf(files("budget/bundles"));
        assertThat(seen("budget"))
                .containsExactly(
                        "per-1 2024-01-02 e1", "per-1 2024-01-03 e2", "per-2 2024-01-04 e3", "per-2 2024-01-05 e7");
    }

    @Test
    void aBundleThatTheApplicationRemovedIsPublishedAgain() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1").run("store");
        Files.delete(folder.resolve("budget/bundles").resolve(shardOf("per-1")).resolve("per-1/datapackage.json"));
        Files.createDirectories(folder.resolve("budget/bundles/00/notes of the application"));
        Files.writeString(folder.resolve("budget/bundles/00/notes of the application/list.txt"), "mine");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C2;e4;2024-01-05;1")
                .run("store");

        assertThat(files("budget/bundles").entrySet())
                .containsAll(files("store/bundles").entrySet().stream()
                        .filter(file -> file.getKey().contains("per-1"))
                        .toList());
        assertThat(files("budget/bundles/00")).containsOnlyKeys("notes of the application/list.txt");
    }

    @Test
    void anApplicationCollectsConsentsForItself() throws IOException {
        inbox.reader("budget")
                .reader("other")
                .collector("budget", "per-1;test-bank;*;budget;;;app", "per-2;test-bank;*;other;;;app")
                .consents("per-2;test-bank;scores;*;;;v1")
                .run("store");

        assertThat(references("store")).isEqualTo(Map.of("per-1", List.of("e1", "e2")));
        assertThat(files("budget/bundles")).isEqualTo(files("store/bundles"));
        assertThat(folder.resolve("other/bundles"))
                .satisfiesAnyOf(
                        bundles -> assertThat(bundles).doesNotExist(),
                        bundles -> assertThat(bundles).isEmptyDirectory());
    }

    @Test
    void anErasureLeavesATombstoneWhereAReaderHadTheBundle() throws IOException {
        inbox.reader("budget")
                .reader("other")
                .consents("per-1;*;*;budget;;;v1", "per-2;*;*;*;;;v1")
                .run("store");

        erase("per-1", inbox.settings());

        assertThat(files("budget/bundles").keySet())
                .isEqualTo(files("store/bundles").keySet())
                .filteredOn(file -> file.contains("per-1"))
                .singleElement()
                .asString()
                .endsWith("/per-1/erased.json");
        assertThat(files("other/bundles").keySet()).isNotEmpty().allMatch(file -> file.contains("per-2"));
        assertThat(find(folder.resolve("budget"), "erased.json"))
                .hasContent("{\"person\":\"per-1\",\"erasedOn\":\"2026-11-27\"}\n");
        assertThat(found("per-1", inbox.settings())).isEmpty();
    }

    @Test
    void aFolderThatTheSettingsNoLongerNameIsReportedAndErased() throws IOException {
        inbox.reader("budget").consents("per-1;*;*;*;;;v1", "per-2;tset-bank;*;*;;;v1", "per-2;*;*;*;;;v1");
        assertThat(inbox.run("store").warnings())
                .containsExactly(
                        "Consents name an organisation that neither the inbox, the store nor the settings know:"
                                + " tset-bank. Their lines have no effect until it delivers under this name. Correct the name if it"
                                + " is a typing error.");
        inbox.withoutReaders();

        assertThat(inbox.run("store").warnings())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "The folder " + folder.resolve("budget") + " of reader application budget still has bundles");

        ErasureProof proof = erase("per-1", Settings.NONE);

        assertThat(proof.remaining()).isEqualTo(ErasureProof.OUTSIDE_THE_STORE);
        assertThat(files("budget/bundles").keySet())
                .isEqualTo(files("store/bundles").keySet());
        assertThat(found("per-1", Settings.NONE)).isEmpty();

        Path bundle = find(folder.resolve("budget"), "erased.json").resolveSibling("copy.parquet");
        Files.writeString(bundle, "copy");
        assertThat(found("per-1", Settings.NONE))
                .singleElement()
                .asString()
                .startsWith(
                        "a file in the folder " + folder.resolve("budget") + " of reader application budget: bundles/");

        Files.move(folder.resolve("budget"), folder.resolve("elsewhere"));
        assertThat(erase("per-2", Settings.NONE).remaining())
                .hasSize(ErasureProof.OUTSIDE_THE_STORE.size() + 1)
                .last()
                .asString()
                .isEqualTo("The folder " + folder.resolve("budget")
                        + " of reader application budget, to which earlier runs"
                        + " published, has no bundles. If it was moved or copied, the person may be there.");
    }

    private ErasureProof erase(String person, Settings settings) throws IOException {
        return TestErasure.erase(inbox, "store", inbox.store("store"), settings, "erase-" + person, person)
                .orElseThrow();
    }

    private List<String> found(String person, Settings settings) throws IOException {
        return ErasureSearch.search(
                        inbox.store("store"),
                        key().derive(KeyPurpose.SUPPRESSION),
                        person,
                        settings.consent().readers(),
                        Optional.empty())
                .orElseThrow()
                .found();
    }

    private PersonKey key() throws IOException {
        return PersonKey.parse(Files.readString(folder.resolve("person.key")));
    }

    /** Returns a file of a name below a folder. */
    private static Path find(Path below, String name) throws IOException {
        try (Stream<Path> paths = Files.walk(below)) {
            return paths.filter(path -> path.endsWith(name))
                    .reduce((one, other) -> one)
                    .orElseThrow();
        }
    }

    /** Returns the ids, deliveries and files of the transactions of a person. */
    private Set<String> digests(String of, String person) throws IOException {
        Set<String> digests = new TreeSet<>();
        for (BankTransaction transaction : transactions(of, person)) {
            digests.add(transaction.getRecordId());
            transaction.getSightings().forEach(sighting -> {
                digests.add(sighting.getDelivery());
                digests.add(sighting.getFileSha256());
            });
        }
        return digests;
    }

    private List<BankTransaction> transactions(String of, String person) throws IOException {
        List<BankTransaction> transactions = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(of).resolve("bundles"))) {
            for (Path path :
                    (Iterable<Path>) paths.filter(file -> file.toString().contains(person))
                            .filter(file -> file.toString().contains("bank-transactions"))
                            .filter(Files::isRegularFile)
                            .sorted()::iterator) {
                for (SpecificRecord record :
                        RecordFileReader.read(RecordType.BANK_TRANSACTION, Files.readAllBytes(path))) {
                    transactions.add((BankTransaction) record);
                }
            }
        }
        return transactions;
    }

    /** Returns the transactions in the folder of a reader application: person, day and reference. */
    private List<String> seen(String reader) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String person : List.of("per-1", "per-2")) {
            for (BankTransaction transaction : transactions(reader, person)) {
                seen.add(person + " " + transaction.getBookingDate() + " " + transaction.getBankReference());
            }
        }
        seen.sort(null);
        return seen;
    }

    private Map<String, String> files(String of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = folder.resolve(of);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(root.relativize(path).toString(), Digests.sha256(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private Map<String, FileTime> times(String of) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String file : files(of).keySet()) {
            times.put(file, Files.getLastModifiedTime(folder.resolve(of).resolve(file)));
        }
        return times;
    }
}
