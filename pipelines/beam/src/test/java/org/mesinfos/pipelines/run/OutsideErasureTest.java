package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.erasure.ErasureProof.OutsideFile;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** The proof of an erasure lists the files that it destroys in folders of reader applications and of tables. */
final class OutsideErasureTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void publish() {
        inbox = TestBank.inbox(folder, 2)
                .drop(
                        "test-bank/one/entries.csv",
                        TestBank.HEADER,
                        "C1;e1;2024-01-02;1",
                        "C1;e2;2024-01-03;1",
                        "C2;e3;2024-01-04;1")
                .reader("budget")
                .reader("other")
                .tables("tables")
                .consents("per-1;*;*;*;;;v1", "per-2;*;*;*;;;v1");
        inbox.run("store");
    }

    @Test
    void theProofHasThePathAndHashOfEachDestroyedFile() throws IOException {
        List<OutsideFile> destroyed = new ArrayList<>(ofReader("budget"));
        destroyed.addAll(ofReader("other"));
        destroyed.addAll(ofTables());

        ErasureProof proof = erase(inbox.settings());

        assertThat(proof.outside()).containsExactlyElementsOf(destroyed).hasSize(5);
        assertThat(destroyed)
                .allMatch(file -> !Files.exists(Path.of(file.folder()).resolve(file.path())));
        assertThat(outsideIn("store/runs/erase-1/erasure.json")).containsExactlyElementsOf(destroyed);
    }

    @Test
    void aFolderThatTheSettingsDoNotNameIsInTheProof() throws IOException {
        List<OutsideFile> destroyed = new ArrayList<>(ofReader("budget"));
        destroyed.addAll(ofReader("other"));

        assertThat(erase(Settings.NONE).outside()).containsExactlyElementsOf(destroyed);
    }

    /** Otherwise the next run would write all bundles of the application again. */
    @Test
    void anErasureWithoutTheSettingsOfRunsKeepsTheMemoryOfReaderFolders() throws IOException {
        List<String> remembered = paths("store/memory/readers");

        erase(Settings.NONE);

        assertThat(remembered).isNotEmpty();
        assertThat(paths("store/memory/readers")).isEqualTo(remembered);
    }

    @Test
    void tablesThatTheSettingsDoNotNameRemainAndAreNamed() throws IOException {
        String tables = folder.resolve("tables").toString();

        ErasureProof proof = erase(Settings.NONE);

        assertThat(proof.remaining())
                .anyMatch(text -> text.startsWith("The tables in " + tables
                        + ", which an earlier run published, still have" + " the person in 1 file"));
        assertThat(found(Optional.empty()))
                .anyMatch(place -> place.startsWith("rows of a table in the folder " + tables));

        inbox.run("store");

        assertThat(found(Optional.empty())).isEmpty();
    }

    @Test
    void tablesThatWereRemovedOrMovedAreNamedAndHaveNobody() throws IOException {
        Files.move(folder.resolve("tables"), folder.resolve("moved"));

        assertThat(erase(Settings.NONE).remaining())
                .contains("The tables in " + folder.resolve("tables")
                        + ", which an earlier run published, are gone. If they were moved or copied, the person may be"
                        + " there.");
        assertThat(found(Optional.empty())).isEmpty();
    }

    @Test
    void tablesThatCannotBeReadAreNamed() throws IOException {
        Path tables = folder.resolve("tables");
        for (OutsideFile file : ofTables()) {
            Files.writeString(tables.resolve(file.path()), "no table");
        }

        assertThat(erase(Settings.NONE).remaining())
                .contains("The tables in " + tables
                        + ", which an earlier run published, cannot be read. The person may be there.");
        assertThat(found(Optional.empty()))
                .contains("not searched, because it cannot be read: the folder of tables " + tables);
    }

    @Test
    void aReaderFolderThatCannotBeReadIsNamed() throws IOException {
        Path budget = folder.resolve("budget");
        Path shard = budget.resolve("bundles").resolve(StoreNames.shardOf("per-1"));
        Files.createSymbolicLink(shard, Files.move(shard, folder.resolve("elsewhere")));

        assertThat(erase(Settings.NONE).remaining())
                .contains("The folder " + budget + " of reader application budget, to which earlier runs published,"
                        + " cannot be read. The person may be there.");
        assertThat(found(Optional.empty()))
                .contains("not searched, because it cannot be read: the folder " + budget
                        + " of reader application budget");
    }

    private List<String> found(Optional<String> tables) throws IOException {
        return ErasureSearch.search(
                        inbox.store("store"),
                        KeyFolder.of(folder.resolve("store").toString(), Optional.empty())
                                .suppressionKey()
                                .orElseThrow(),
                        "per-1",
                        Map.of(),
                        tables)
                .orElseThrow()
                .found();
    }

    @Test
    void theCompletionOfAnInterruptedErasureProvesWhatIsGoneAlready() throws IOException {
        List<OutsideFile> destroyed = new ArrayList<>(ofReader("budget"));
        destroyed.addAll(ofReader("other"));
        destroyed.addAll(ofTables());
        Path other = folder.resolve("other");
        Path away = Files.move(other, folder.resolve("away"));
        Files.writeString(other, "no folder");
        assertThatThrownBy(() -> erase(inbox.settings()))
                .isInstanceOfSatisfying(
                        IncompleteErasureException.class,
                        incomplete -> assertThat(incomplete.proof().remaining())
                                .contains("The folder " + other + " of reader application other could not be read or"
                                        + " written. The person may be there until a run publishes to it."))
                .hasCauseInstanceOf(UnpublishedReadersException.class);
        assertThat(outsideIn("store/runs/erase-1/erasure.json"))
                .as("the proof of what is gone")
                .containsExactlyInAnyOrderElementsOf(destroyed.stream()
                        .filter(file -> !file.folder().equals(other.toString()))
                        .toList());
        assertThat(folder.resolve("budget/bundles")).isDirectoryRecursivelyContaining("glob:**/per-1/erased.json");
        assertThatThrownBy(() -> inbox.run("store"))
                .as("a run while the folder is still missing")
                .hasCauseInstanceOf(UnfinishedRunException.class);
        Files.delete(other);
        Files.move(away, other);

        String proof = inbox.run("store").erasureProof().orElseThrow();

        assertThat(outsideIn("store/" + proof)).containsExactlyInAnyOrderElementsOf(destroyed);
        assertThat(destroyed)
                .allMatch(file -> !Files.exists(Path.of(file.folder()).resolve(file.path())));
    }

    /** Removes what the store remembers about the bundles of reader applications. */
    private void forgetBundles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/memory"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aBundleThatAKilledWriterHasNotRememberedIsErased() throws IOException {
        forgetBundles();
        List<OutsideFile> destroyed = ofReader("budget");

        assertThat(erase(inbox.settings()).outside()).containsAll(destroyed);

        assertThat(destroyed)
                .isNotEmpty()
                .allMatch(file -> !Files.exists(Path.of(file.folder()).resolve(file.path())));
    }

    @Test
    void aBundleThatAKilledWriterHasNotRememberedIsErasedInAFormerFolder() throws IOException {
        forgetBundles();
        List<OutsideFile> destroyed = ofReader("budget");

        ErasureProof proof = erase(Settings.NONE);

        assertThat(proof.outside()).containsAll(destroyed);
        assertThat(proof.remaining()).noneMatch(text -> text.contains("has no bundles"));
        assertThat(destroyed)
                .isNotEmpty()
                .allMatch(file -> !Files.exists(Path.of(file.folder()).resolve(file.path())));
    }

    private ErasureProof erase(Settings settings) throws IOException {
        return TestErasure.erase(inbox, "store", inbox.store("store"), settings, "erase-1", "per-1")
                .orElseThrow();
    }

    private List<OutsideFile> ofReader(String reader) throws IOException {
        return files("reader application " + reader, reader, path -> path.contains("/per-1/"));
    }

    private List<OutsideFile> ofTables() throws IOException {
        String shard = "bank-transactions/" + StoreNames.shardOf("per-1");
        return files("tables", "tables", path -> path.startsWith(shard) && path.endsWith(".parquet"));
    }

    private List<String> paths(String name) throws IOException {
        return files("", name, path -> true).stream().map(OutsideFile::path).toList();
    }

    private List<OutsideFile> files(String owner, String name, Predicate<String> isOfPerson) throws IOException {
        Path root = folder.resolve(name);
        List<OutsideFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                String path = root.relativize(file).toString();
                if (isOfPerson.test(path)) {
                    files.add(new OutsideFile(owner, root.toString(), path, Digests.sha256(Files.readAllBytes(file))));
                }
            }
        }
        return files;
    }

    private List<OutsideFile> outsideIn(String proof) throws IOException {
        List<OutsideFile> files = new ArrayList<>();
        for (JsonNode file :
                new ObjectMapper().readTree(folder.resolve(proof).toFile()).get("outside")) {
            files.add(new OutsideFile(
                    file.get("owner").asText(),
                    file.get("folder").asText(),
                    file.get("path").asText(),
                    file.get("sha256").asText()));
        }
        return files;
    }
}
