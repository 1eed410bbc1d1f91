package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.store.Store;

/** Dry runs and replays, each in a process of its own, as an operator starts them. */
@SuppressWarnings("StringConcatToTextBlock") // Each line shows one line of the output.
@Tag("slow")
final class ReplayCommandTest {

    private static final String MAPPING = TestBank.moves("currency", "label");

    private static final String WRONG_SIGN = TestBank.withWrongSign(MAPPING);

    /** Inbox, settings and store of a first run with a wrong sign, which each test continues in a copy. */
    @TempDir
    private static Path firstRun;

    @TempDir
    private Path folder;

    private Path store;

    private record Result(int status, String out) {}

    @BeforeAll
    static void runWithWrongSign() throws Exception {
        write(firstRun, "person.key", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
        write(
                firstRun,
                "registry.csv",
                "person_id;organisation;customer_reference\nper-1;test-bank;C1\nper-2;test-bank;C2\n");
        write(firstRun, "mesinfos.yaml", "registry: registry.csv\nperson-key: person.key\nconnectors: mappings\n");
        write(firstRun, "mappings/test-bank/moves.yaml", WRONG_SIGN);
        write(
                firstRun,
                "inbox/test-bank/moves.csv",
                "customer;id;booked;amount;currency;label\n"
                        + "C1;m1;2024-01-02;-12.30;EUR;BAKERY\nC2;m2;2024-01-05;20.00;EUR;WAGES\n");
        assertThat(mesinfos(
                                "run",
                                "--inbox",
                                firstRun.resolve("inbox").toString(),
                                "--store",
                                firstRun.resolve("store").toString())
                        .status())
                .isZero();
    }

    @BeforeEach
    void correctTheSign() throws Exception {
        FolderCopy.copy(firstRun, folder);
        store = folder.resolve("store");
        write("mappings/test-bank/moves.yaml", MAPPING);
    }

    @Test
    void dryRunShowsTheFieldsThatChangeAndLeavesTheStoreAsItIs() throws Exception {
        SortedMap<String, String> before = content();
        SortedMap<String, String> files = files();

        Result result = mesinfos(
                "run", "--inbox", folder.resolve("inbox").toString(), "--store", store.toString(), "--dry-run");

        assertThat(result.status()).as(result.out()).isZero();
        assertThat(result.out())
                .contains(
                        "Bundles: 2 changed, 0 added, 0 removed",
                        "bank-transactions: 2 records changed, 0 added, 0 removed",
                        "    amount: 2 other values",
                        "Dry run: nothing was published.")
                .doesNotContain("12.3", "BAKERY", "C1");
        assertThat(content()).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void dryRunCreatesNeitherAStoreNorKeys() throws Exception {
        SortedMap<String, String> files = files();

        Result result = mesinfos(
                "run",
                "--inbox",
                folder.resolve("inbox").toString(),
                "--store",
                folder.resolve("new/store").toString(),
                "--dry-run");

        assertThat(result.status()).as(result.out()).isZero();
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void replayPublishesAStoreThatEqualsANewOne() throws Exception {
        Files.delete(folder.resolve("inbox/test-bank/moves.csv"));

        Result result = mesinfos(
                "replay",
                "--store",
                store.toString(),
                "--config",
                folder.resolve("mesinfos.yaml").toString(),
                "--connector",
                "test-bank/moves",
                "--json");

        assertThat(result.status()).as(result.out()).isZero();
        JsonNode json =
                new ObjectMapper().readTree(result.out().substring(result.out().indexOf('{')));
        assertThat(json.at("/reread_files").asInt()).isEqualTo(1);
        assertThat(json.at("/difference/records/bank-transactions/changed_fields/amount")
                        .asInt())
                .isEqualTo(2);
        write(
                "inbox/test-bank/moves.csv",
                "customer;id;booked;amount;currency;label\n"
                        + "C1;m1;2024-01-02;-12.30;EUR;BAKERY\nC2;m2;2024-01-05;20.00;EUR;WAGES\n");
        Path fresh = folder.resolve("fresh");
        assertThat(mesinfos("run", "--inbox", folder.resolve("inbox").toString(), "--store", fresh.toString())
                        .status())
                .isZero();
        assertThat(Store.at(store.toString()).verify().storeHash())
                .isEqualTo(Store.at(fresh.toString()).verify().storeHash());
    }

    @Test
    void refusesAnUnknownConnector() throws Exception {
        Result result = mesinfos("replay", "--store", store.toString(), "--connector", "test-bank/movs");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).contains("There is no connector \"test-bank/movs\".");
    }

    @Test
    void replayWithoutTheSettingsOfTheStoreIsRefused() throws Exception {
        SortedMap<String, String> before = content();

        Result result = mesinfos(
                "replay",
                "--store",
                store.toString(),
                "--person-key",
                folder.resolve("person.key").toString(),
                "--registry",
                folder.resolve("registry.csv").toString());

        assertThat(result.status()).as(result.out()).isEqualTo(2);
        assertThat(result.out())
                .contains("test-bank/moves (test-bank: 1 file with 2 rows)", "--config", "--without-connectors");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void runWithoutTheMappingsOfTheStoreIsRefused() throws Exception {
        SortedMap<String, String> before = content();
        write("empty.yaml", "registry: registry.csv\nperson-key: person.key\n");

        Result result = run("--config", folder.resolve("empty.yaml").toString());

        assertThat(result.status()).as(result.out()).isEqualTo(2);
        assertThat(result.out()).contains("test-bank/moves (test-bank: 1 file with 2 rows)");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void mappingRemovedOnPurposeIsAccepted() throws Exception {
        Files.delete(folder.resolve("mappings/test-bank/moves.yaml"));

        Result dry = run("--without-connectors", "test-bank/moves", "--dry-run");
        Result result = run("--without-connectors", "test-bank/moves");

        assertThat(dry.out()).contains("Bundles: 0 changed, 0 added, 2 removed");
        assertThat(result.status()).as("rows are lost").isEqualTo(3);
        assertThat(result.out())
                .contains(
                        "2 fewer rows accepted", "2 rows of earlier deliveries are no longer accepted, because rules");
        assertThat(Files.readString(store.resolve("runs/" + lastRun() + "/report.html")))
                .contains("2 rows of earlier deliveries are no longer accepted");
        Result next = run();
        assertThat(next.status()).as(next.out()).isZero();
    }

    @Test
    void changeThatShrinksTooManyBundlesShowsItsListInADryRun() throws Exception {
        write(
                "mesinfos.yaml",
                "registry: registry.csv\nperson-key: person.key\nconnectors: mappings\n"
                        + "limits: {shrunken-bundles: {number: 1, share: 0%}}\n");
        write("mappings/test-bank/moves.yaml", MAPPING.replace("column: booked", "column: label"));
        SortedMap<String, String> before = content();

        Result result = run("--dry-run");

        assertThat(result.status()).as(result.out()).isEqualTo(3);
        assertThat(result.out())
                .contains(
                        "Bundles: 0 changed, 0 added, 2 removed",
                        "bank-transactions: 0 records changed, 0 added, 2 removed",
                        "would shrink 2 of 2 bundles");
        assertThat(content()).isEqualTo(before);
    }

    private String lastRun() throws IOException {
        return Store.at(store.toString()).reports().latestRuns().get("report.html");
    }

    private Result run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", "--inbox", folder.resolve("inbox").toString(), "--store", store.toString()));
        arguments.addAll(List.of(more));
        return mesinfos(arguments.toArray(String[]::new));
    }

    /** Returns all folders, and all files with their bytes and times. */
    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                files.put(
                        folder.relativize(path).toString(),
                        Files.isRegularFile(path)
                                ? Files.getLastModifiedTime(path) + Files.readString(path, StandardCharsets.ISO_8859_1)
                                : "folder");
            }
        }
        return files;
    }

    /** Returns the content of all files of the store by path, except those of runs. */
    private SortedMap<String, String> content() throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(store)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = store.relativize(path).toString();
                if (!name.startsWith("runs/") && !name.equals("LEASE")) {
                    content.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }

    private void write(String path, String text) throws IOException {
        write(folder, path, text);
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Result mesinfos(String... arguments) {
        Terminal terminal = ProgramProcess.run((Object[]) arguments);
        return new Result(terminal.status(), terminal.everything());
    }
}
