package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of when the launcher builds, with a Maven and a Java that only record their arguments. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "..", "mesinfos");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path project;
    private String locale = "C.UTF-8";

    @BeforeEach
    void makeProject() throws IOException {
        // Neither what lies above the project nor a dot in its name may decide what its sources are.
        project = Files.createDirectories(folder.resolve("src/main/.mesinfos"));
        Files.copy(LAUNCHER, project.resolve("mesinfos"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String file : List.of(
                "pom.xml",
                "avro-schemas/pom.xml",
                "avro-schemas/src/main/avro/Record.avsc",
                "connectors/pom.xml",
                "connectors/formats/src/main/java/Reader.java",
                "pipelines/pom.xml",
                "pipelines/linkage/pom.xml",
                "pipelines/linkage/src/main/java/org/mesinfos/linkage/Linkage.java",
                "pipelines/linkage/src/test/java/org/mesinfos/linkage/LinkageTest.java",
                "pipelines/linkage/target/src/main/java/Copied.java",
                "pipelines/core/src/main/resources/table.tsv",
                "store/src/main/kept",
                "first-store.keys/src/main/kept",
                "docs/operations.md")) {
            write(project.resolve(file), "", LONG_AGO);
        }
        tool("mvn", "mkdir -p pipelines/target && touch pipelines/target/mesinfos.jar");
        tool("java", "true");
        assertThat(start()).contains("mvn").contains("java");
    }

    @Test
    void buildsOnce() {
        assertThat(start()).doesNotContain("mvn").contains("-cp");
    }

    @Test
    void buildsOnceForTwoCallsAtATime() throws Exception {
        tool("mvn", "[ -e '" + folder.resolve("waiting") + "' ] && sleep 0.2; touch pipelines/target/mesinfos.jar");
        Files.createFile(folder.resolve("waiting"));
        touch("pom.xml");
        Files.delete(folder.resolve("calls"));

        List<Process> calls = List.of(launcher().start(), launcher().start());

        for (Process call : calls) {
            assertThat(call.waitFor()).isZero();
        }
        assertThat(Files.readString(folder.resolve("calls")).split("mvn ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "avro-schemas/src/main/avro/Record.avsc",
                "connectors/formats/src/main/java/Reader.java",
                "pipelines/linkage/pom.xml",
                "pipelines/linkage/src/main/java/org/mesinfos/linkage/Linkage.java",
                "pipelines/core/src/main/resources/table.tsv"
            })
    void buildsAgainWhenASourceOfAnyModuleChanged(String file) throws IOException {
        touch(file);

        assertThat(start()).contains("mvn");
        assertThat(start()).doesNotContain("mvn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipelines/linkage/src/test/java/org/mesinfos/linkage/LinkageTest.java",
                "pipelines/linkage/target/src/main/java/Copied.java",
                "store/src/main/kept",
                "first-store.keys/src/main/kept",
                "docs/operations.md"
            })
    void doesNotBuildForWhatTheProgramIsNotMadeOf(String file) throws IOException {
        touch(file);

        assertThat(start()).doesNotContain("mvn");
    }

    @Test
    void buildsAgainForAPartThatTheArgumentsAskFor() {
        assertThat(start("run", "--store", "s3://bucket/store")).contains("-Ps3");
        assertThat(start()).doesNotContain("mvn").contains("opened-packages.options");
        assertThat(start("run", "--runner=FlinkRunner")).contains("-Pflink,s3");
    }

    @Test
    void looksUpWithTheClassesThatTheFirstLookUpOfItsKindArchived() throws IOException {
        tool("java", "for option; do case $option in -XX:ArchiveClassesAtExit=*) touch \"${option#*=}\" ;; esac; done");

        assertThat(start("find", "bank", "1")).contains("-XX:ArchiveClassesAtExit=");
        assertThat(start("find", "bank", "2"))
                .contains("-XX:SharedArchiveFile=")
                .doesNotContain("ArchiveClasses");
        assertThat(start("people")).contains("-XX:ArchiveClassesAtExit=");

        Files.setLastModifiedTime(project.resolve("pipelines/target/mesinfos-find.jsa"), FileTime.from(LONG_AGO));
        assertThat(start("find", "bank", "1")).contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void archivesNoClassesForAJavaWithoutAnArchiveOfItsOwn() throws IOException {
        tool("java", "[ \"$1\" != -Xshare:on ]");

        assertThat(start("find", "bank", "1")).doesNotContain("ArchiveClasses");
        assertThat(start("run")).doesNotContain("ArchiveClasses");
        assertThat(start("run")).doesNotContain("ArchiveClasses");
    }

    @Test
    void looksUpWithTheParserOnTheBootClassPathAndTheNativeLibraryOfTheBuild() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        write(project.resolve("pipelines/target/lib/picocli-1.0.jar"), "", LONG_AGO);
        write(project.resolve("pipelines/target/native/" + system + "/cpu/libzstd-jni-1.so"), "", LONG_AGO);
        write(project.resolve("pipelines/target/native/win/cpu/libzstd-jni-1.dll"), "", LONG_AGO);

        assertThat(start("held"))
                .contains("-Xbootclasspath/a:" + project.resolve("pipelines/target/lib/picocli-1.0.jar "))
                .contains("-DZstdNativePath="
                        + project.resolve("pipelines/target/native/" + system + "/cpu/libzstd-jni-1.so "));
    }

    @Test
    void looksUpWithoutLibrariesOfWhichABuildLeftSeveralVersions() throws IOException {
        for (String version : List.of("1.0", "2.0")) {
            write(project.resolve("pipelines/target/lib/picocli-" + version + ".jar"), "", LONG_AGO);
            write(project.resolve("pipelines/target/native/linux/cpu/libzstd-jni-" + version + ".so"), "", LONG_AGO);
        }

        assertThat(start("held")).doesNotContain("bootclasspath").doesNotContain("ZstdNativePath");
    }

    @Test
    void compilesHashesWithTheCostlyCompilerOnlyForTheRowOfAFile() {
        String file = project.resolve("docs/operations.md").toString();

        assertThat(start("trace", "--store", "store", file + ":1"))
                .contains("SHA2::implCompress*,0.01")
                .doesNotContain("TieredStopAtLevel");
        assertThat(start("trace", "--store", "store", "calls.csv:1"))
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("SHA2");
        assertThat(start("held", "--store", file)).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void returnsTheStatusOfALookUp() throws IOException {
        tool("java", "exit 2");

        assertThat(status("trace", "file:1")).isEqualTo(2);
    }

    @Test
    void runsWithTheClassesThatTheSecondRunArchived() throws IOException {
        tool("java", "for option; do case $option in -XX:ArchiveClassesAtExit=*) touch \"${option#*=}\" ;; esac; done");

        assertThat(start("run")).doesNotContain("Archive").contains("-XX:+UseParallelGC");
        assertThat(start("inspect")).doesNotContain("Archive");
        assertThat(start("run")).contains("-XX:ArchiveClassesAtExit=");
        assertThat(start("run")).contains("-XX:SharedArchiveFile=").doesNotContain("ArchiveClasses");
        assertThat(start("inspect")).contains("-XX:SharedArchiveFile=");
    }

    @Test
    void archivesAgainAfterABuild() throws IOException {
        tool("java", "for option; do case $option in -XX:ArchiveClassesAtExit=*) touch \"${option#*=}\" ;; esac; done");
        start("run");
        start("run");

        for (String file : List.of("mesinfos-run.jsa", "mesinfos.ran")) {
            Files.setLastModifiedTime(project.resolve("pipelines/target").resolve(file), FileTime.from(LONG_AGO));
        }

        assertThat(start("run")).doesNotContain("Archive");
        assertThat(start("run")).contains("-XX:ArchiveClassesAtExit=");
    }

    @ParameterizedTest
    @CsvSource({"'',C.UTF-8", "POSIX,C.UTF-8", "fr_FR.UTF-8,''"})
    void usesTheEncodingOfNamesWithAccentsIfThereIsNoLocale(String language, String expected) throws IOException {
        tool("java", "echo \"[$LC_ALL]\" >> '" + folder.resolve("calls") + "'");

        assertThat(startIn(language)).contains("[" + expected + "]");
    }

    /** Returns how Maven and Java were called in a locale. */
    private String startIn(String language) {
        locale = language;
        return start();
    }

    private void touch(String file) throws IOException {
        Path jar = project.resolve("pipelines/target/mesinfos.jar");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plus(Duration.ofDays(1))));
        Files.setLastModifiedTime(project.resolve(file), FileTime.from(Instant.now()));
    }

    /** Returns how Maven and Java were called by the launcher. */
    private String start(String... arguments) {
        assertThat(status(arguments)).isZero();
        try {
            return Files.readString(folder.resolve("calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(String... arguments) {
        try {
            Path calls = folder.resolve("calls");
            Files.deleteIfExists(calls);
            return launcher(arguments).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private ProcessBuilder launcher(String... arguments) {
        ProcessBuilder launcher = new ProcessBuilder(project.resolve("mesinfos").toString());
        launcher.command().addAll(List.of(arguments));
        launcher.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        launcher.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "MESINFOS_MAVEN_ARGUMENTS", "LC_ALL", "LC_CTYPE"));
        launcher.environment().put("LANG", locale);
        return launcher.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
    }

    private void tool(String name, String action) throws IOException {
        Path tool = folder.resolve("bin").resolve(name);
        write(
                tool,
                "#!/bin/sh\necho " + name + " \"$@\" >> '" + folder.resolve("calls") + "'\ncd '" + project + "'\n"
                        + action + "\n",
                LONG_AGO);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String content, Instant modified) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
