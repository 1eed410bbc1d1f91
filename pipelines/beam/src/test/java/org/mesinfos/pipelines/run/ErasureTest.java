package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.deliveries.JointAccountPolicy.EVERY_HOLDER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StoreSize;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.KilledStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.Verification;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.encryption.DestroyedKeyException;

/** Erasure of a person: nothing of the person is left, nothing of others changes, and nothing comes back. */
final class ErasureTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;CANARY1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .jointAccounts("test-bank", EVERY_HOLDER)
                .drop(
                        "test-bank/holders.csv",
                        "customer;account",
                        "CANARY1;CANARYA1",
                        "CANARY1;JOINT",
                        "C2;JOINT",
                        "C3;A3")
                .drop(
                        "test-bank/january.csv",
                        "account;id;booked;amount",
                        "CANARYA1;canary-1;2024-01-02;1",
                        "JOINT;e2;2024-01-03;2",
                        "A3;e4;2024-01-04;3",
                        "CANARYA1;canary-9;no date;3",
                        "A9;e5;2024-01-04;4")
                .drop("test-bank/own.csv", "account;id;booked;amount", "CANARYA1;canary-2;2024-01-05;1");
        inbox.run("store");
    }

    private Optional<ErasureProof> erase(String store) throws IOException {
        return erase(store, Settings.NONE);
    }

    private Optional<ErasureProof> erase(String store, Settings settings) throws IOException {
        return erase(store, inbox.store(store), settings);
    }

    private Optional<ErasureProof> erase(String store, String person) throws IOException {
        return erase(store, inbox.store(store), Settings.NONE, person);
    }

    private Optional<ErasureProof> erase(String store, Store opened, Settings settings) throws IOException {
        return erase(store, opened, settings, "per-1");
    }

    private Optional<ErasureProof> erase(String store, Store opened, Settings settings, String... people)
            throws IOException {
        return TestErasure.erase(inbox, store, opened, settings, "erase-1", people);
    }

    private PersonKey key() throws IOException {
        return PersonKey.parse(Files.readString(folder.resolve("person.key")));
    }

    private KeyFolder keys(String store) {
        return KeyFolder.of(folder.resolve(store).toString(), Optional.empty());
    }

    private SortedMap<String, String> manifests(String store) throws IOException {
        SortedMap<String, String> manifests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(store).resolve("bundles"))) {
            for (Path path : (Iterable<Path>) paths.filter(file -> file.endsWith("datapackage.json"))::iterator) {
                manifests.put(path.getParent().getFileName().toString(), Files.readString(path));
            }
        }
        return manifests;
    }

    private void assertNothingIsLeft(String store) throws IOException {
        assertThat(CanarySearch.files(inbox.store(store), "canary")).isEmpty();
        ErasureSearch.Result result = ErasureSearch.search(
                        inbox.store(store), key().derive(KeyPurpose.SUPPRESSION), "per-1", Map.of(), Optional.empty())
                .orElseThrow();
        assertThat(result.found()).isEmpty();
        inbox.hash(store);
    }

    @Test
    void leavesNothingOfThePersonAndEverythingOfOthers() throws IOException {
        SortedMap<String, String> before = manifests("store");
        assertThat(CanarySearch.files(inbox.store("store"), "canary")).isNotEmpty();

        ErasureProof proof = erase("store").orElseThrow();

        assertNothingIsLeft("store");
        before.remove("per-1");
        assertThat(manifests("store")).isEqualTo(before).hasSize(2);
        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).contains("e2");
        assertThat(proof.rows()).isEqualTo(5);
        assertThat(folder.resolve("store/bundles")).isDirectoryRecursivelyContaining("glob:**/per-1/erased.json");
        assertThat(inbox.store("store").currentSnapshot().totals().deliveries().suppressed())
                .isEqualTo(5);
    }

    @Test
    void rowsOfAHolderWithoutConsentAreNotThoseOfTheErasedPerson() throws IOException {
        inbox.consents("per-1;*;*;*;;;v1").run("store");
        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).contains("e2");

        erase("store", inbox.settings());

        assertNothingIsLeft("store");
        inbox.consents("per-2;*;*;*;;;v1").run("store");
        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).contains("e2");
        assertNothingIsLeft("store");
    }

    @Test
    void aCustomerOfTheSameNumberElsewhereIsNoTraceOfTheErasedPerson() throws IOException {
        inbox.registry(
                        "per-1;test-bank;CANARY1",
                        "per-2;test-bank;C2",
                        "per-3;test-bank;C3",
                        "per-4;other-bank;CANARY1")
                .mapping("mine", "other-bank/holders", TestBank.HOLDERS.replace("test-bank", "other-bank"))
                .drop("other-bank/holders.csv", "customer;account", "CANARY1;A4")
                .run("store");

        erase("store");

        assertThat(ErasureSearch.search(
                                inbox.store("store"),
                                key().derive(KeyPurpose.SUPPRESSION),
                                "per-1",
                                Map.of(),
                                Optional.empty())
                        .orElseThrow()
                        .found())
                .isEmpty();
    }

    @Test
    void removesReportsAndReceiptsBesideThemThatNameAFileAfterThePerson() throws IOException {
        Path run = Files.createDirectories(folder.resolve("store/runs/20240101T000000-000Z"));
        List<Path> named = List.of(run.resolve("report.json"), run.resolve("receipt-test-bank-0a.fr.html"));
        Path other = Files.writeString(run.resolve("receipt-test-bank-0b.html"), "january.csv");
        for (Path file : named) {
            Files.writeString(file, "statement-CANARY1.csv");
        }

        erase("store");

        assertThat(named).noneMatch(Files::exists);
        assertThat(other).exists();
    }

    @Test
    void findsWhatIsLeftInTheFolderOfAReaderApplication() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve("store/bundles"))) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path copy =
                        folder.resolve("budget").resolve(folder.resolve("store").relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        erase("store");

        ErasureSearch.Result result = ErasureSearch.search(
                        inbox.store("store"),
                        key().derive(KeyPurpose.SUPPRESSION),
                        "per-1",
                        Map.of("budget", folder.resolve("budget").toString()),
                        Optional.empty())
                .orElseThrow();

        assertThat(result.found())
                .hasSize(3)
                .allSatisfy(place -> assertThat(place)
                        .startsWith("a file of reader application budget: bundles/")
                        .contains("/per-1/"));
    }

    /** A length precedes each text in it, which may be a digit or letter. */
    @ParameterizedTest
    @ValueSource(strings = {"CANARYA1", "x/CANARY-A1"})
    void findsAReferenceInAnAvroFile(String text) throws IOException {
        erase("store");
        ContentStore content = inbox.store("store").content();
        FileReading reading = content.readReadings(inbox.snapshot("store").readings())
                .all()
                .iterator()
                .next();
        ContentFile planted = content.writeReadings(FileReadings.of(List.of(FileReading.newBuilder(reading)
                .setFile(SourceFile.newBuilder(reading.getFile())
                        .setCustomer(text)
                        .build())
                .build())));

        ErasureSearch.Result result = ErasureSearch.search(
                        inbox.store("store"), key().derive(KeyPurpose.SUPPRESSION), "per-1", Map.of(), Optional.empty())
                .orElseThrow();

        assertThat(result.found()).containsExactly("1 reference in " + planted.path());
    }

    @Test
    void writesNoDataOfThePersonInClearOutsideOfTheBundle() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve("store"))) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.resolve("store").relativize(path).toString();
                String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                if (!name.startsWith("bundles/")) {
                    assertThat((name + bytes).toLowerCase(Locale.ROOT)).as(name).doesNotContain("canary");
                }
                assertThat(name.matches(
                                "(accepted|originals|quarantine|unattributed|identity|readings|snapshots)/.*[^.].*"))
                        .as(name)
                        .isEqualTo(name.endsWith(".enc"));
            }
        }
    }

    @Test
    void keepsThePersonOutWhenTheInboxIsReadAgain() throws IOException {
        erase("store");
        String hash = inbox.hash("store");

        assertThat(inbox.run("store").read().deliveries()).isZero();

        assertNothingIsLeft("store");
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void suppressesRowsThatAreDeliveredAgain() throws IOException {
        erase("store");
        inbox.drop(
                "test-bank/again.csv",
                "account;id;booked;amount",
                "CANARYA1;canary-1;2024-01-02;1",
                "CANARYA1;canary-3;2024-02-02;1",
                "A3;e7;2024-02-02;1");

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().suppressed()).isEqualTo(2);
        assertThat(summary.assigned().kept()).isEqualTo(1);
        assertThat(summary.conserved()).isTrue();
        assertNothingIsLeft("store");

        StoreSize store = summary.store();
        assertThat(store.suppressed()).isPositive();
        assertThat(store.kept() + store.merged() + store.unattributed() + store.withheld() + store.suppressed())
                .isEqualTo(store.accepted());
    }

    @Test
    void keepsThePersonOutOfANewStoreWithTheSameKeys() throws IOException {
        erase("store");
        copy("store.keys", "fresh.keys");

        RunSummary summary = inbox.run("fresh");

        assertThat(summary.assigned().suppressed()).isEqualTo(5);
        assertNothingIsLeft("fresh");
        assertThat(manifests("fresh")).isEqualTo(manifests("store"));
    }

    /** The schema of these records is that of no other bundle. */
    @Test
    void leavesTheSnapshotOfANewStoreWhenNobodyElseHasRecordsOfAType() throws IOException {
        inbox.drop("test-bank/mail/delivery.yaml", "customer: CANARY1")
                .drop(
                        "test-bank/mail/message.eml",
                        "From: canary@mail.example",
                        "To: shop@mail.example",
                        "Subject: canary order",
                        "Date: Mon, 8 Jan 2024 10:00:00 +0100",
                        "Message-ID: <canary-3@mail.example>",
                        "",
                        "canary text");
        inbox.run("store");
        erase("store");
        copy("store.keys", "fresh.keys");
        inbox.run("fresh");

        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void countsBlankedRowsAsSuppressedWhenFilesAreReadAgain() throws IOException {
        erase("store");
        inbox.mapping("mine", "test-bank/entries", TestBank.ENTRIES.replace("version: 1", "version: 2"));

        RunSummary summary = inbox.run("store");

        assertThat(summary.rereading().files()).isPositive();
        assertThat(summary.assigned().suppressed()).isZero();
        copy("store.keys", "fresh.keys");
        inbox.run("fresh");
        assertThat(skippedLines("store")).isEqualTo(skippedLines("fresh"));
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
        assertThat(summary.conserved()).isTrue();
        assertThat(inbox.store("store").currentSnapshot().totals().deliveries().suppressed())
                .isEqualTo(5);
        assertNothingIsLeft("store");
    }

    /** The store lists only the first rejected rows of a file. */
    @Test
    void blanksRejectedRowsBeyondThoseThatAreListed() throws IOException {
        List<String> rows = new ArrayList<>(List.of("account;id;booked;amount", "A3;f0;2024-02-01;1"));
        for (int i = 0; i <= QuarantineDetails.MAX_LISTED; i++) {
            rows.add("A3;f%d;no date;1".formatted(i + 1));
        }
        rows.add("CANARYA1;canary-10;no date;1");
        inbox.drop("test-bank/february.csv", rows.toArray(String[]::new)).run("store");
        assertThat(CanarySearch.files(inbox.store("store"), "canary-10")).hasSize(2);

        erase("store");

        assertNothingIsLeft("store");
        assertThat(CanarySearch.files(inbox.store("store"), ";f1001;no date")).hasSize(2);
    }

    /** Both organisations send a list with equal bytes, in which one customer of each has the number of the other's. */
    @Test
    void rowsOfOthersInAnEqualFileOfAnotherOrganisationRemain() throws IOException {
        String[] list = {"customer;account", "C2;A7", "CANARY1;A8"};
        inbox.mapping("mine", "other-bank/holders", TestBank.HOLDERS.replace("test-bank", "other-bank"))
                .drop("test-bank/list.csv", list)
                .drop("other-bank/list.csv", list)
                .run("store");
        SortedMap<String, String> before = manifests("store");
        assertThat(before).hasSize(5);

        ErasureProof proof = erase("store").orElseThrow();
        assertThat(proof.rows()).isEqualTo(6);
        assertThat(proof.notRederivable()).isEqualTo(3);
        inbox.mapping(
                        "mine",
                        "other-bank/holders",
                        TestBank.HOLDERS.replace("test-bank", "other-bank").replace("version: 1", "version: 2"))
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS.replace("version: 1", "version: 2"))
                .run("store");

        before.remove("per-1");
        assertThat(manifests("store").keySet()).isEqualTo(before.keySet());
        assertThat(inbox.bundles("store", "account_number").values())
                .containsExactlyInAnyOrder(
                        List.of("A7"), List.of("A8"), List.of("A7", "JOINT", "JOINT"), List.of("A3", "A3"));
    }

    @Test
    void heldRowsAreSuppressedOnceALaterListStatesThatTheErasedPersonHoldsTheirAccount() throws IOException {
        inbox.drop(
                        "test-bank/unknown.csv",
                        "account;id;booked;amount",
                        "A8;canary-21;2024-01-06;1",
                        "A3;e21;2024-01-06;1")
                .run("store");
        erase("store");

        RunSummary summary = inbox.drop("test-bank/late.csv", "customer;account", "CANARY1;A8")
                .run("store");

        assertThat(summary.conserved()).isTrue();
        assertThat(inbox.snapshot("store").totals().deliveries().unattributed()).isEqualTo(1);
        assertNothingIsLeft("store");
        copy("store.keys", "fresh.keys");
        inbox.run("fresh");
        assertThat(inbox.snapshot("store").totals())
                .isEqualTo(inbox.snapshot("fresh").totals());
    }

    /** Which account the erased person held is in no kept file any more. */
    @Test
    void rowsOfAHeldAccountAreSuppressedAfterItsListWasReadAgain() throws IOException {
        erase("store");
        inbox.mapping("mine", "test-bank/holders", TestBank.HOLDERS.replace("version: 1", "version: 2"))
                .run("store");

        inbox.drop(
                        "test-bank/february.csv",
                        "account;id;booked;amount",
                        "CANARYA1;canary-12;2024-02-05;1",
                        "A3;e12;2024-02-05;1")
                .run("store");

        assertNothingIsLeft("store");
        assertThat(inbox.bundles("store", "bank_reference").get("per-3")).contains("e12");
    }

    /** The kept bytes of the file are blank where the erased person was, or destroyed, when its rows of others arrive. */
    @ParameterizedTest
    @ValueSource(strings = {"C2;A7", ""})
    void rowsOfOthersInAnEqualFileDeliveredAfterTheErasureRemain(String otherRow) throws IOException {
        String[] list = Stream.of("customer;account", otherRow, "CANARY1;A8")
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        inbox.mapping("mine", "other-bank/holders", TestBank.HOLDERS.replace("test-bank", "other-bank"))
                .drop("test-bank/list.csv", list)
                .run("store");
        erase("store");

        inbox.drop("other-bank/list.csv", list).run("store");
        assertThat(inbox.store("store").verify().findings()).isEmpty();
        SortedMap<String, String> before = manifests("store");
        Map<String, List<String>> accounts = inbox.bundles("store", "account_number");
        assertThat(accounts.values()).contains(List.of("A8"));
        inbox.mapping(
                        "mine",
                        "other-bank/holders",
                        TestBank.HOLDERS.replace("test-bank", "other-bank").replace("version: 1", "version: 2"))
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS.replace("version: 1", "version: 2"))
                .run("store");

        assertThat(manifests("store").keySet()).isEqualTo(before.keySet());
        assertThat(inbox.bundles("store", "account_number")).isEqualTo(accounts);
        assertThat(inbox.store("store").verify().findings()).isEmpty();
    }

    /** The number of the erased person is that of somebody else in the organisation that delivered the bytes first. */
    @ParameterizedTest
    @ValueSource(strings = {"C2;A7", ""})
    void rowsOfOthersInAnEqualFileDeliveredBeforeRemain(String otherRow) throws IOException {
        String[] list = Stream.of("customer;account", otherRow, "CANARY1;A8")
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        inbox.mapping("mine", "other-bank/holders", TestBank.HOLDERS.replace("test-bank", "other-bank"))
                .drop("other-bank/list.csv", list)
                .run("store");
        erase("store");

        RunSummary summary = inbox.drop("test-bank/list.csv", list).run("store");
        assertThat(summary.assigned().suppressed()).isEqualTo(1);
        Map<String, List<String>> accounts = inbox.bundles("store", "account_number");
        assertThat(accounts.values()).contains(List.of("A8"));
        inbox.mapping(
                        "mine",
                        "other-bank/holders",
                        TestBank.HOLDERS.replace("test-bank", "other-bank").replace("version: 1", "version: 2"))
                .run("store");

        assertThat(inbox.bundles("store", "account_number")).isEqualTo(accounts);
        assertThat(inbox.store("store").verify().findings()).isEmpty();
    }

    @Test
    void completesAnErasureThatWasKilledAfterItsFirstStep() throws IOException {
        copy("store", "copy");
        copy("store.keys", "copy.keys");
        erase("copy");
        Erasure erasure = inbox.store("copy").content().erasures().get(0);
        try (WriteSession session = inbox.store("store").openWriteSession("killed")) {
            session.erasures().write(erasure, keys("store"));
        }

        inbox.run("store");

        assertThat(erasure.erasedOn()).isEqualTo(new CalendarDay(LocalDate.of(2026, 11, 27)));
        assertNothingIsLeft("store");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("copy"));
    }

    @Test
    @Tag("slow")
    void completesAnErasureThatWasKilledAtAnyChange() throws IOException {
        copy("store", "undisturbed");
        copy("store.keys", "undisturbed.keys");
        erase("undisturbed");
        String hash = inbox.hash("undisturbed");
        SortedSet<String> paths = paths("undisturbed");
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            String store = "killed-" + change;
            copy("store", store);
            copy("store.keys", store + ".keys");
            killed = KilledStore.killedAt(change, folder.resolve(store), opened -> erase(store, opened, Settings.NONE));
            boolean hasProof = Files.exists(proof(store));

            Optional<ErasureProof> completed = erase(store);

            assertThat(completed.isPresent() || hasProof)
                    .as("a proof after the kill at change %d", change)
                    .isTrue();
            assertThat(proof(store))
                    .as("after the kill at change %d", change)
                    .hasSameTextualContentAs(proof("undisturbed"));
            Verification verification = inbox.store(store).verify();
            assertThat(verification.findings())
                    .as("after the kill at change %d", change)
                    .isEmpty();
            assertThat(verification.storeHash())
                    .as("after the kill at change %d", change)
                    .isEqualTo(hash);
            assertThat(paths(store)).as("after the kill at change %d", change).isEqualTo(paths);
        }
        assertThat(change).isGreaterThan(20);
    }

    /** Kills an erasure after its snapshot is published, when files remain to be destroyed. */
    private void killAfterPublication(String store) throws IOException {
        int change = 0;
        boolean published = false;
        while (!published) {
            change++;
            String attempt = "attempt-" + change;
            copy("store", attempt);
            copy("store.keys", attempt + ".keys");
            assertThat(KilledStore.killedAt(
                            change, folder.resolve(attempt), opened -> erase(attempt, opened, Settings.NONE)))
                    .isTrue();
            published =
                    !inbox.store(attempt).currentSnapshot().erased().applied().isEmpty();
            if (published) {
                Files.move(folder.resolve(attempt), folder.resolve(store));
                Files.move(folder.resolve(attempt + ".keys"), folder.resolve(store + ".keys"));
            }
        }
    }

    @Test
    @Tag("slow")
    void aRunThatCompletesAnErasureWritesItsProof() throws IOException {
        copy("store", "undisturbed");
        copy("store.keys", "undisturbed.keys");
        ErasureProof undisturbed = erase("undisturbed").orElseThrow();
        killAfterPublication("killed");

        RunSummary summary = inbox.run("killed");

        List<Path> proofs;
        try (Stream<Path> paths = Files.walk(folder.resolve("killed/runs"))) {
            proofs = paths.filter(path -> path.endsWith("erasure.json")).toList();
        }
        assertThat(proofs).singleElement().satisfies(proof -> {
            assertThat(proof).hasBinaryContent(undisturbed.toJson());
            assertThat(summary.erasureProof())
                    .contains(folder.resolve("killed").relativize(proof).toString());
        });
        assertNothingIsLeft("killed");
    }

    @Test
    @Tag("slow")
    void anErasureOfAnotherPersonAlsoProvesTheOneThatItCompletes() throws IOException {
        killAfterPublication("killed");

        ErasureProof proof = erase("killed", "per-3").orElseThrow();

        assertThat(proof.people()).containsExactly("per-1", "per-3");
        assertThat(proof.rows()).isEqualTo(7);
        assertThat(proof("killed")).hasBinaryContent(proof.toJson());
        assertNothingIsLeft("killed");
    }

    /** Otherwise the row would be held when it is delivered again after a list that gives the account to somebody else. */
    @Test
    void aRowOfAJointAccountThatWasDeliveredTwiceIsErasedWithItsHolders() throws IOException {
        copy("store", "twice");
        copy("store.keys", "twice.keys");
        inbox.drop("test-bank/overlap.csv", "account;id;booked;amount", "JOINT;e2;2024-01-03;2", "A3;e6;2024-01-06;2")
                .run("twice");

        erase("store", inbox.store("store"), Settings.NONE, "per-1", "per-2");
        erase("twice", inbox.store("twice"), Settings.NONE, "per-1", "per-2");

        assertThat(erasedRows("twice")).isEqualTo(erasedRows("store")).hasSize(6);
    }

    /** The row of the joint account is kept out once all its holders are erased, by one of the erasures. */
    @Test
    void peopleErasedTogetherAreErasedAsIfOneAfterTheOther() throws IOException {
        copy("store", "successive");
        copy("store.keys", "successive.keys");
        erase("successive", "per-1");
        erase("successive", "per-2");

        ErasureProof proof = erase("store", inbox.store("store"), Settings.NONE, "per-2", "per-1")
                .orElseThrow();

        assertThat(proof.people()).containsExactly("per-1", "per-2");
        assertThat(proof.rows()).isEqualTo(7);
        assertNothingIsLeft("store");
        assertThat(erasedRows("store")).isEqualTo(erasedRows("successive")).hasSize(6);
        assertThat(erasedReferences("store")).isEqualTo(erasedReferences("successive"));
        inbox.drop("test-bank/holders-2.csv", "customer;account", "C2;JOINT", "C3;A3")
                .drop(
                        "test-bank/again.csv",
                        "account;id;booked;amount",
                        "JOINT;e2;2024-01-03;2",
                        "JOINT;e3;2024-01-09;2");
        for (String store : List.of("store", "successive")) {
            inbox.run(store);
            assertThat(inbox.bundles(store, "bank_reference")).as(store).containsOnlyKeys("per-3");
        }
        assertThat(manifests("store")).isEqualTo(manifests("successive"));
    }

    private SortedSet<String> erasedRows(String store) throws IOException {
        return erased(store, Erasure::rows);
    }

    private SortedSet<String> erasedReferences(String store) throws IOException {
        return erased(store, Erasure::references);
    }

    private SortedSet<String> erased(String store, Function<Erasure, List<String>> entries) throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (WriteSession session = inbox.store(store).openWriteSession("reader")) {
            session.erasures().shareWith(keys(store)).forEach(erasure -> all.addAll(entries.apply(erasure)));
        }
        return all;
    }

    @Test
    void laterReportsHideNamesWithAReferenceOfThePerson() throws IOException {
        inbox.drop("test-bank/DOSSIER-CANARY1/own-CANARY1.csv", "account;id;booked;amount", "A3;e6;2024-01-06;1")
                .drop("test-bank/WAITS-CANARY1/delivery.yaml", "mode: unknown")
                .run("store");
        String delivery = inbox.snapshot("store").deliveries().stream()
                .filter(entry -> entry.files().stream().anyMatch(file -> file.accepted() == 1 && file.rowsRead() == 1))
                .map(DeliveryEntry::id)
                .findFirst()
                .orElseThrow();
        erase("store");
        assertNothingIsLeft("store");

        inbox.drop("test-bank/february.csv", "account;id;booked;amount", "A3;e7;2024-02-01;1")
                .run("store");

        assertNothingIsLeft("store");
        assertThat(new String(inbox.store("store").reports().last("report.json").orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"names\" : [ \"" + delivery.substring(0, 12) + "\" ]")
                .contains("february.csv")
                .contains("a delivery whose name contains a reference of an erased person");
    }

    @Test
    void doesNotRestoreThePersonWithAnOldBackup() throws IOException {
        copy("store", "backup");
        erase("store");
        SortedMap<String, String> erased = manifests("store");
        String hash = inbox.hash("store");
        Files.move(folder.resolve("store"), folder.resolve("lost"));
        Files.move(folder.resolve("backup"), folder.resolve("store"));

        Store restored = inbox.store("store");
        ContentFile rows = restored.findPerson(restored.currentSnapshot(), "per-1")
                .orElseThrow()
                .accepted();
        assertThatThrownBy(() -> restored.content().readRows(rows)).isInstanceOf(DestroyedKeyException.class);
        String own = Digests.sha256(Files.readAllBytes(folder.resolve("inbox/test-bank/own.csv")));
        assertThatThrownBy(() -> InboxFileContent.open(
                                restored.content().findOriginal(own).orElseThrow(), 0)
                        .readAllBytes())
                .as("the original that contained only rows of the person")
                .isInstanceOf(DestroyedKeyException.class);

        RunSummary summary = inbox.run("store");

        assertThat(summary.conserved()).isTrue();
        assertNothingIsLeft("store");
        assertThat(manifests("store")).isEqualTo(erased);
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void givesRowsOfAnOldBackupToThePersonToWhomTheyHadPassed() throws IOException {
        inbox.registry("per-1;test-bank;CANARY1", "per-2;test-bank;C2", "per-1;test-bank;C3");
        inbox.run("store");
        copy("store", "backup");
        inbox.registry("per-1;test-bank;CANARY1", "per-2;test-bank;C2", "per-3;test-bank;C3");
        inbox.run("store");
        erase("store");
        SortedMap<String, String> erased = manifests("store");
        Files.move(folder.resolve("store"), folder.resolve("lost"));
        Files.move(folder.resolve("backup"), folder.resolve("store"));

        RunSummary summary = inbox.run("store");

        assertThat(summary.conserved()).isTrue();
        assertThat(inbox.store("store").verify().findings()).isEmpty();
        assertNothingIsLeft("store");
        assertThat(manifests("store")).isEqualTo(erased).containsOnlyKeys("per-2", "per-3");
        assertThat(inbox.bundles("store", "bank_reference").get("per-3")).contains("e4");
    }

    @Test
    void knowsNobodyTwice() throws IOException {
        erase("store");

        assertThat(erase("store")).isEmpty();
        assertThat(inbox.bundles("store", "bank_reference").keySet())
                .isEqualTo(Map.of("per-2", 1, "per-3", 1).keySet());
    }

    private Path proof(String store) {
        return folder.resolve(store).resolve("runs/erase-1/erasure.json");
    }

    private SortedSet<String> paths(String store) throws IOException {
        SortedSet<String> paths = new TreeSet<>(inbox.store(store).paths());
        paths.remove("runs/CLEAN");
        return paths;
    }

    private SortedMap<String, Long> skippedLines(String store) throws IOException {
        SortedMap<String, Long> lines = new TreeMap<>();
        inbox.store(store)
                .currentSnapshot()
                .deliveries()
                .forEach(delivery -> delivery.files().forEach(file -> lines.put(file.sha256(), file.skipped())));
        return lines;
    }

    private void copy(String from, String to) {
        FolderCopy.copy(folder.resolve(from), folder.resolve(to));
    }
}
