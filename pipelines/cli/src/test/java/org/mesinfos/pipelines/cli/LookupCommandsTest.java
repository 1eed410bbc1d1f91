package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that look up people, references and rows, on a store of invented deliveries. */
@Tag("slow")
final class LookupCommandsTest {

    private static final Pattern RECORD = Pattern.compile("  record (\\w+) of ([a-z0-9-]+), in (.*)");

    @TempDir
    private static Path folder;

    private static Path store;
    private static Path inbox;
    private static Path key;
    private static Path transactions;

    @BeforeAll
    static void runOnce() throws IOException, URISyntaxException {
        Path fixture = Path.of(LookupCommandsTest.class
                        .getResource("/stores/format-1/store.zip")
                        .toURI())
                .getParent();
        store = folder.resolve("store");
        key = fixture.resolve("sample-person.key");
        transactions = fixture.resolve("first/banque-atlantide/operations-2024-01/operations-2024-01.csv");
        inbox = fixture.resolve("first");
        Terminal run = run(store);
        assertThat(run.out()).as(run.everything()).contains("Every row is accounted for");
    }

    private static Terminal run(Path target) {
        return Terminal.run(
                "run", "--inbox", inbox, "--store", target, "--config", inbox.resolveSibling("mesinfos.yaml"));
    }

    @Test
    void peopleListsEveryBundleOncePageByPage() throws IOException {
        List<String> listed = new ArrayList<>();
        List<Object> arguments = new ArrayList<>(List.of("people", "--store", store, "--limit", "7"));
        String next;
        do {
            List<String> lines = Terminal.run(arguments.toArray()).lines();
            lines.stream().filter(line -> line.contains(" record")).forEach(line -> listed.add(line.split(" ", -1)[0]));
            String last = lines.get(lines.size() - 1);
            next = last.startsWith("Next page: --after ") ? last.substring(19) : "";
            arguments = new ArrayList<>(List.of("people", "--store", store, "--limit", "7", "--after", next));
        } while (!next.isEmpty());

        assertThat(listed)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(bundles());
    }

    @Test
    void findLeadsFromEachCustomerToTheBundleWithItsProfile() throws IOException {
        Path customers = transactions.resolveSibling("../clients-1/clients.csv");
        for (String line : Files.readAllLines(customers).subList(1, 6)) {
            String reference = line.substring(0, line.indexOf(';'));
            Terminal found = lookup("find", "banque-atlantide", reference);

            assertThat(found.status()).isZero();
            Matcher person = Pattern.compile("customer of ([a-z0-9-]+), in bundles/../\\1")
                    .matcher(found.lines().get(0));
            assertThat(person.matches()).as(found.out()).isTrue();
            assertThat(Terminal.run("bundle", person.group(1), "--store", store, "--json")
                            .out())
                    .contains("\"subject\":\"" + reference + "\"");
        }
    }

    @Test
    void findsALineInEachForm() {
        Terminal asDelivered = lookup("find", "telecom-azur", "33639986957");

        assertThat(asDelivered.lines().get(0)).matches("line of [a-z0-9-]+, in bundles/.*");
        for (String form : List.of("0639986957", "06.39.98.69.57", "+33 6 39 98 69 57", "0033639986957")) {
            assertThat(lookup("find", "telecom-azur", form).lines())
                    .as(form)
                    .containsExactlyElementsOf(asDelivered.lines());
        }
        assertThat(lookup("find", "banque-atlantide", "0639986957").status()).isEqualTo(1);
    }

    @Test
    void findStatesThatTheKeyFolderIsAbsent() {
        Path nowhere = folder.resolve("nowhere.keys");

        Terminal absent = Terminal.run("find", "enedis", "E1", "--store", store, "--keys", nowhere);

        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err())
                .contains("The keys of the store are not in " + nowhere
                        + ". Restore this folder from its backup, or name another one with --keys.");
    }

    @Test
    void findStatesThatAReferenceIsUnknown() {
        Terminal unknown = lookup("find", "banque-atlantide", "BA000000");

        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.lines()).containsExactly("No row of banque-atlantide in the store has this reference.");
    }

    @Test
    void findStatesThatAnOrganisationIsUnknown() {
        Terminal unknown = lookup("find", "banque-atlantid", "BA000000");

        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.lines())
                .containsExactly("The store has no delivery of banque-atlantid, nearest is \"banque-atlantide\".");
    }

    @Test
    void traceLeadsFromEachLineToItsRecordAndBack() throws IOException {
        int lines = Files.readString(transactions, StandardCharsets.ISO_8859_1).split("\n").length;
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (int line = 1; line <= lines; line += line < 8 ? 1 : 23) {
            Terminal traced = lookup("trace", transactions + ":" + line);
            String outcome = traced.lines().get(1).strip().split("[ ,:]", -1)[0];
            outcomes.merge(outcome, 1, Integer::sum);
            Matcher record = RECORD.matcher(traced.lines().get(1));
            if (record.matches()) {
                assertThat(store.resolve(record.group(3))).isRegularFile();
                assertThat(lookup("trace", record.group(2) + "/" + record.group(1))
                                .out())
                        .contains(", line " + line + ", delivery ");
            }
        }

        assertThat(outcomes.keySet()).contains("record", "No");
        assertThat(outcomes.get("record")).isGreaterThan(5);
    }

    @Test
    void traceKnowsRejectedRowsAndForeignFiles() {
        Terminal foreign = lookup("trace", key + ":1");

        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.lines()).containsExactly("No delivery in the store has this file.");
        assertThat(lookup("trace", "nowhere.csv:1").status()).isEqualTo(2);
        assertThat(lookup("trace", "nonsense").status()).isEqualTo(2);
    }

    @Test
    void traceDoesNotTakeAFileForADeliveredOneOfTheSameSize(@TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(transactions);
        bytes[bytes.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve(transactions.getFileName().toString()), bytes);

        assertThat(lookup("trace", changed + ":5").lines()).containsExactly("No delivery in the store has this file.");
    }

    @Test
    void traceAcceptsTheNameOfADeliveredFile() {
        String name = transactions.getFileName().toString();
        Terminal byPath = lookup("trace", transactions + ":5");

        assertThat(byPath.status()).isZero();
        assertThat(lookup("trace", name + ":5")).isEqualTo(byPath);
        assertThat(lookup("trace", transactions.getParent().getFileName() + "/" + name + ":5"))
                .isEqualTo(byPath);
    }

    @Test
    void traceListsTheFilesOfAnAmbiguousName() {
        Terminal ambiguous = lookup("trace", "clients-1/clients.csv:3");
        Terminal chosen = lookup("trace", "banque-atlantide/clients-1/clients.csv:3");

        assertThat(ambiguous.status()).isEqualTo(2);
        assertThat(ambiguous.err())
                .contains(" delivered files have the name clients-1/clients.csv. Write one as ORG/DELIVERY/FILE: ")
                .contains("banque-atlantide/clients-1/clients.csv");
        assertThat(chosen.status()).as(chosen.err()).isZero();
        assertThat(chosen.lines().get(0)).startsWith("delivery clients-1 (").contains(" of banque-atlantide, read by ");
    }

    @Test
    void heldAndQuarantineNameDeliveriesAndFiles() {
        assertThat(Terminal.run("held", "--store", store).out())
                .containsPattern("rows? of banque-atlantide, delivery [a-z0-9-]+ \\([0-9a-f]{12}…\\)");
        assertThat(Terminal.run("quarantine", "--store", store).out())
                .containsPattern("marche-clair/note/.+ \\([0-9a-f]{12}…\\), no connector");
    }

    @Test
    void findAndTraceTakeThePersonKeyFromTheSettings() {
        Path settings = inbox.resolveSibling("mesinfos.yaml");

        assertThat(Terminal.run("find", "banque-atlantide", "BA349022", "--store", store, "--config", settings))
                .isEqualTo(lookup("find", "banque-atlantide", "BA349022"));
        assertThat(Terminal.run("trace", transactions + ":5", "--store", store, "--config", settings))
                .isEqualTo(lookup("trace", transactions + ":5"));
    }

    @Test
    void heldCountsRowsByReasonAndListsTheirReferences() {
        Terminal all = Terminal.run("held", "--store", store);
        Terminal bank = Terminal.run("held", "banque-atlantide", "--store", store);

        assertThat(all.out())
                .contains("unattributed: released by", "withheld: several people may own the rows; released by");
        assertThat(bank.out()).contains(" rows of banque-atlantide account FR76", ", withheld, in ");
    }

    @Test
    void organisationWithoutADeliveryIsAnError() {
        for (String command : List.of("held", "receipt")) {
            Terminal unknown = Terminal.run(command, "banque-atlantique", "--store", store);

            assertThat(unknown.status()).as(command).isEqualTo(2);
            assertThat(unknown.err()).contains("The store has no delivery of banque-atlantique.");
        }
    }

    @Test
    void diffListsTheBundlesThatARunAdded() throws IOException {
        Terminal all = Terminal.run("diff", "--store", store);
        Terminal json = Terminal.run("diff", "empty", "--store", store, "--json");

        assertThat(all.lines().stream().filter(line -> line.startsWith("added ")))
                .hasSameSizeAs(bundles());
        assertThat(json.lines())
                .hasSameSizeAs(bundles())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"person\":\"")
                        .contains("\"change\":\"ADDED\",\"bundleHash\":\"sha256:"));
        assertThat(Terminal.run("diff", "0".repeat(32), "--store", store).status())
                .isEqualTo(2);
    }

    @Test
    void aRestoredBackupIsSoundAndIsContinued() throws IOException {
        Path backup = folder.resolve("backup");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path path = store.relativize(file);
                if (!path.startsWith("LEASE") && !path.startsWith("tmp")) {
                    Files.copy(file, backup.resolve(path.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }

        Path keys = Path.of(store + ".keys");
        try (Stream<Path> files = Files.walk(keys)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target =
                        Path.of(backup + ".keys").resolve(keys.relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }

        Terminal verified = Terminal.run("verify", "--store", backup);
        Terminal run = run(backup);

        assertThat(verified.status()).as(verified.everything()).isZero();
        assertThat(verified.lines().get(1))
                .isEqualTo(Terminal.run("verify", "--store", store).lines().get(1));
        assertThat(run.out()).startsWith("No new deliveries.");
    }

    @Test
    void verifyFindsADamagedIndex() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(store.relativize(file).toString()));
            }
        }
        Path index;
        try (Stream<Path> indexes = Files.list(copy.resolve("snapshots/lookup"))) {
            index = indexes.sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(index);
        bytes[8]++;
        Files.write(index, bytes);

        assertThat(Terminal.run("verify", "--store", copy, "--keys", store + ".keys")
                        .out())
                .contains("DAMAGED snapshots/lookup/");
    }

    @Test
    void startsWithoutTheOtherCommands() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mesinfos.class.getName(),
                        "find",
                        "banque-atlantide",
                        "BA349022",
                        "--store",
                        store.toString(),
                        "--person-key",
                        key.toString()))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(lines).anyMatch(line -> line.startsWith("customer of "));
        assertThat(lines.stream().filter(line -> line.contains("source:")))
                .noneMatch(line -> line.contains("org.apache.beam"))
                .noneMatch(line -> line.contains("org.apache.tika"))
                .noneMatch(line -> line.contains("org.apache.hadoop"))
                .noneMatch(line -> line.contains("GradeCommand"));
    }

    private static Terminal lookup(String... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--store", store, "--person-key", key));
        return Terminal.run(all.toArray());
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> paths = Files.walk(store.resolve("bundles"), 2)) {
            return paths.filter(path -> path.getNameCount() == store.getNameCount() + 3)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
