package org.mesinfos.pipelines.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;

/** Each identity command, started in a process of its own on a store with linked people. */
@Tag("slow")
final class IdentityProcessTest {

    @TempDir
    private static Path folder;

    private static Path store;

    /** Result of a process: exit status and both outputs. */
    private record Outcome(int status, String output) {}

    @BeforeAll
    static void unpack() throws IOException {
        store = folder.resolve("store");
        try (InputStream bytes = IdentityProcessTest.class.getResourceAsStream("/stores/format-1/store.zip");
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = store.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        try (InputStream key = IdentityProcessTest.class.getResourceAsStream("/stores/format-1/sample-person.key")) {
            Files.createDirectories(folder.resolve("store.keys"));
            Files.copy(key, folder.resolve("store.keys/person.key"));
        }
    }

    private static Outcome identity(String... arguments) {
        List<String> command = new ArrayList<>(List.of("identity"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--store", store.toString()));
        Terminal terminal = ProgramProcess.run(command.toArray());
        return new Outcome(terminal.status(), terminal.everything());
    }

    @Test
    void review() throws Exception {
        Outcome reviewed = identity("review");

        assertThat(reviewed.output()).containsPattern("\\d+ pairs? to review");
        assertThat(reviewed.status()).isZero();
    }

    @Test
    void links() throws Exception {
        Outcome links = identity("links", "--weakest", "3");

        assertThat(links.output()).containsPattern("\\d+ joins?").contains("probability 0.9");
        assertThat(links.status()).isZero();
    }

    @Test
    void trainRefusesTheFewPeopleOfTheStore() throws Exception {
        Outcome trained =
                identity("train", "--out", folder.resolve("model.json").toString());

        assertThat(trained.output()).contains("too few");
        assertThat(trained.status()).isEqualTo(2);
        assertThat(folder.resolve("model.json")).doesNotExist();
    }

    @Test
    void trainFindsTheKeysOfTheStoreInAnotherFolder() {
        FolderCopy.copy(store, folder.resolve("apart"));
        FolderCopy.copy(folder.resolve("store.keys"), folder.resolve("secrets"));

        Terminal trained = ProgramProcess.run(
                "identity",
                "train",
                "--store",
                folder.resolve("apart"),
                "--keys",
                folder.resolve("secrets"),
                "--out",
                folder.resolve("apart.json"));

        assertThat(trained.err()).contains("too few");
        assertThat(trained.status()).isEqualTo(2);
    }

    @Test
    void limitsBelowOneAreRefused() {
        Outcome reviewed = identity("review", "--most", "-1");
        Outcome links = identity("links", "--weakest", "0");
        Terminal held = Terminal.run("held", "--limit", "-1", "--store", store);
        Terminal inspected = Terminal.run("inspect", "--limit", "-1", folder.resolve("store/CURRENT"));

        assertThat(reviewed.output()).contains("--most is -1. Expected 1 or more.");
        assertThat(reviewed.status()).isEqualTo(2);
        assertThat(links.output()).contains("--weakest is 0. Expected 1 or more.");
        assertThat(links.status()).isEqualTo(2);
        assertThat(held.err()).contains("--limit is -1. Expected 1 or more.");
        assertThat(held.status()).isEqualTo(2);
        assertThat(inspected.err()).contains("--limit is -1. Expected 0 or more.");
        assertThat(inspected.status()).isEqualTo(2);
    }

    @Test
    void explainAnswerAndSeparateAcceptReferences() throws Exception {
        String one = "banque-atlantide:BA349022";
        String other = "assur-loire:AL223365";

        Outcome explained = identity("explain", one, other);
        Outcome answered = identity("answer", one, other, "same");
        Outcome separated = identity("separate", one, other);

        assertThat(explained.output()).contains("probability", "One person: ");
        assertThat(explained.status()).isZero();
        assertThat(answered.output()).contains("Stored for the next run; 1 answer in total");
        assertThat(answered.status()).isZero();
        assertThat(separated.output()).contains("Stored. The next run separates them.");
        assertThat(separated.status()).isZero();
    }
}
