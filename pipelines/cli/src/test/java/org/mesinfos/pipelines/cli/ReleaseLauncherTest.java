package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests of how the launcher of a release starts look-ups, with a Java that only records its arguments. */
@DisabledOnOs(OS.WINDOWS)
final class ReleaseLauncherTest {

    private static final Path LAUNCHER = Path.of("src/release/mesinfos");

    @TempDir
    private Path folder;

    private Path release;

    @BeforeEach
    void makeRelease() throws IOException {
        release = Files.createDirectories(folder.resolve("mesinfos 1.0"));
        for (String file :
                List.of("program/mesinfos.jar", "program/lib/picocli-1.0.jar", "jdk/bin/java", "bin/mesinfos")) {
            Files.createDirectories(release.resolve(file).getParent());
            Files.createFile(release.resolve(file));
        }
        Files.copy(
                LAUNCHER,
                release.resolve("bin/mesinfos"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        java("for option; do case $option in -XX:ArchiveClassesAtExit=*) touch \"${option#*=}\" ;; esac; done");
    }

    @Test
    void looksUpWithTheClassesThatTheFirstLookUpOfItsKindArchived() throws Exception {
        assertThat(start("find", "bank", "C 1"))
                .contains("-Xbootclasspath/a:" + release.resolve("program/lib/picocli-1.0.jar") + " ")
                .contains("-XX:TieredStopAtLevel=1")
                .contains("-XX:ArchiveClassesAtExit=")
                .endsWith("org.mesinfos.pipelines.cli.Mesinfos find bank C 1\n");
        assertThat(start("find", "bank", "C 1"))
                .contains("-XX:SharedArchiveFile=")
                .doesNotContain("ArchiveClasses");
        assertThat(start("held")).contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void archivesAgainForAnotherProgram() throws Exception {
        start("people");
        Files.writeString(release.resolve("program/mesinfos.jar"), "of another version");

        assertThat(start("people")).contains("-XX:ArchiveClassesAtExit=");
        try (var archives = Files.newDirectoryStream(release.resolve("program"), "*.jsa")) {
            assertThat(archives).hasSize(1);
        }
    }

    @Test
    void archivesNoClassesForAJavaWithoutAnArchiveOfItsOwn() throws Exception {
        java("[ \"$1\" != -Xshare:on ]");

        assertThat(start("find", "bank", "1")).doesNotContain("ArchiveClasses");
    }

    @Test
    void compilesHashesWithTheCostlyCompilerOnlyForTheRowOfAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("calls.csv"));

        assertThat(start("trace", file + ":1"))
                .contains("SHA2::implCompress*,0.01")
                .doesNotContain("TieredStopAtLevel");
        assertThat(start("trace", "other.csv:1"))
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("SHA2");
    }

    @Test
    void returnsTheStatusOfALookUp() throws Exception {
        java("exit 2");

        assertThat(status("trace", "file:1")).isEqualTo(2);
    }

    @Test
    void startsOtherCommandsWithoutArchives() throws Exception {
        assertThat(start("run", "--inbox", "inbox"))
                .contains("-XX:+UseParallelGC")
                .doesNotContain("Archive");
        assertThat(start()).contains("-XX:+UseSerialGC").doesNotContain("Archive");
    }

    private String start(String... arguments) throws Exception {
        assertThat(status(arguments)).isZero();
        return Files.readString(folder.resolve("calls"));
    }

    private int status(String... arguments) throws Exception {
        Files.deleteIfExists(folder.resolve("calls"));
        ProcessBuilder launcher =
                new ProcessBuilder(release.resolve("bin/mesinfos").toString());
        launcher.command().addAll(List.of(arguments));
        launcher.environment().put("JAVA_HOME", release.resolve("jdk").toString());
        launcher.environment().remove("MESINFOS_JAVA_OPTIONS");
        launcher.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        return launcher.start().waitFor();
    }

    private void java(String action) throws IOException {
        Path java = release.resolve("jdk/bin/java");
        Files.writeString(java, "#!/bin/sh\necho java \"$@\" >> '" + folder.resolve("calls") + "'\n" + action + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }
}
