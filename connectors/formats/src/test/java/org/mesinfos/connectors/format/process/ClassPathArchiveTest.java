package org.mesinfos.connectors.format.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathArchiveTest {

    /** Program of the child process. */
    static final class Greeting {
        public static void main(String[] arguments) {
            System.out.print("found");
        }
    }

    @Test
    void findsClassesInAFolderWithAColonAndABlankInItsName(@TempDir Path folder) throws Exception {
        String name = Greeting.class.getName();
        Path type = folder.resolve("tm_127.0.0.1:36811-1 a").resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(type.getParent());
        try (InputStream bytes = Greeting.class.getResourceAsStream("ClassPathArchiveTest$Greeting.class")) {
            Files.copy(bytes, type);
        }
        Path archive = folder.resolve("class-path.jar");

        ClassPathArchive.write(archive, List.of(folder.resolve("tm_127.0.0.1:36811-1 a")));

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        archive.toString(),
                        name)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("found");
    }
}
