package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InvocationTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path settings;

    @BeforeEach
    void write() throws IOException {
        jar = jar("program.jar", "lib/part.jar missing.jar");
        Files.createDirectories(folder.resolve("lib"));
        jar("lib/part.jar", "");
        settings = Files.writeString(
                folder.resolve("mesinfos.yaml"),
                "registry: people of the bank.csv\nconnectors: mine\norganisations:\n  - {id: bank}\n");
        Files.writeString(folder.resolve("people of the bank.csv"), "one");
        Files.createDirectories(folder.resolve("mine/bank"));
        Files.writeString(folder.resolve("mine/bank/entries.yaml"), "id: bank/entries");
        Files.writeString(folder.resolve("model.json"), "{}");
        Files.createDirectories(folder.resolve("inbox"));
    }

    private Optional<String> digest(String... arguments) throws IOException {
        return Invocation.digest(
                jar.toString(), List.of(arguments), Optional.of(settings), List.of(folder.resolve("inbox")));
    }

    private String run() throws IOException {
        return digest(
                        "run",
                        "--inbox",
                        folder.resolve("inbox").toString(),
                        "--identity-model=" + folder.resolve("model.json"))
                .orElseThrow();
    }

    @Test
    void isEqualForEqualInvocations() throws IOException {
        assertThat(run()).isEqualTo(run());
    }

    @Test
    void settingsMayBeEmpty() throws IOException {
        Files.writeString(settings, "# nothing yet\n");
        assertThat(run()).isNotEmpty();
        Files.writeString(settings, "");
        assertThat(run()).isNotEmpty();
    }

    @Test
    void dependsOnTheArguments() throws IOException {
        assertThat(digest("run", "--json")).isNotEqualTo(digest("run"));
    }

    private Path jar(String name, String classPath) throws IOException {
        Path file = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.finish();
        }
        return file;
    }

    @Test
    void dependsOnEachPartOfTheProgram() throws IOException {
        String before = run();
        jar("lib/part.jar", "other.jar");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void dependsOnTheSettings() throws IOException {
        String before = run();
        Files.writeString(settings, "originals: inbox");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void dependsOnFilesThatTheSettingsName() throws IOException {
        String before = run();
        Files.writeString(folder.resolve("people of the bank.csv"), "two");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void dependsOnFilesInFoldersThatTheSettingsName() throws IOException {
        String before = run();
        Files.writeString(folder.resolve("mine/bank/cards.yaml"), "id: bank/cards");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void dependsOnFilesThatAnArgumentNames() throws IOException {
        String before = run();
        Files.writeString(folder.resolve("model.json"), "{\"prior\": 1}");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void dependsOnFilesBehindLinks() throws IOException {
        Path first = link("settings", settings);
        link("people", folder.resolve("people of the bank.csv"));
        String before = run();
        Files.writeString(folder.resolve("elsewhere/people"), "two");
        String other = run();
        Files.writeString(first, "originals: inbox");

        assertThat(other).isNotEqualTo(before);
        assertThat(run()).isNotEqualTo(other);
    }

    @Test
    void dependsOnFilesInFoldersBehindLinks() throws IOException {
        link("catalogue", folder.resolve("mine/bank"));
        String before = run();
        Files.writeString(folder.resolve("elsewhere/catalogue/entries.yaml"), "id: bank/cards");

        assertThat(run()).isNotEqualTo(before);
    }

    @Test
    void isUnknownIfALinkLeadsIntoItsOwnFolderOrNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("mine/bank/link"), folder.resolve("mine"));
        assertThat(digest("run")).isEmpty();
        Files.delete(link);
        assertThat(digest("run")).isPresent();
        Files.createSymbolicLink(link, folder.resolve("nowhere"));
        assertThat(digest("run")).isEmpty();
    }

    /** Moves a file or folder elsewhere, leaves a link in its place, and returns the new place. */
    private Path link(String name, Path moved) throws IOException {
        Path target = Files.createDirectories(folder.resolve("elsewhere")).resolve(name);
        Files.move(moved, target);
        Files.createSymbolicLink(moved, target);
        return target;
    }

    @Test
    void doesNotDependOnAnInboxBehindALink() throws IOException {
        Files.writeString(settings, "connectors: mine\n");
        Files.createSymbolicLink(folder.resolve("mine/inbox"), folder.resolve("inbox"));
        String before = run();
        Files.writeString(folder.resolve("inbox/new.csv"), "a;b");

        assertThat(run()).isEqualTo(before);
    }

    @Test
    void doesNotDependOnTheInbox() throws IOException {
        String before = run();
        Files.writeString(folder.resolve("inbox/new.csv"), "a;b");

        assertThat(run()).isEqualTo(before);
    }

    @Test
    void isUnknownForAProgramInAFolderOfClasses() throws IOException {
        assertThat(Invocation.digest(folder.toString(), List.of("run"), Optional.empty(), List.of()))
                .isEmpty();
    }
}
