package org.mesinfos.connectors.format.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Command that starts a document process: small fixed heap, fast start, no log. */
final class ChildCommand {

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR");

    private ChildCommand() {}

    /** @param folder folder for temporary files of this process and of the child */
    static List<String> in(Path folder) throws IOException {
        Path classPath = folder.resolve("document-class-path.jar");
        ClassPathArchive.write(classPath, classPath());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(ChildLimits.limited(java, folder, ChildLimits.available()).toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-XX:ErrorFile=" + folder.resolve("error"),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath.toString(),
                DocumentChild.class.getName()));
        return command;
    }

    /**
     * Returns the locations of the classes of this program. Its own class path is not sufficient, because on a cluster
     * the classes are loaded from elsewhere.
     */
    static Set<Path> classPath() throws IOException {
        Set<Path> entries = new LinkedHashSet<>();
        try {
            CodeSource source = DocumentChild.class.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation() != null) {
                entries.add(Path.of(source.getLocation().toURI()));
            }
            if (DocumentChild.class.getClassLoader() instanceof URLClassLoader loader) {
                for (URL location : loader.getURLs()) {
                    if (location.getProtocol().equals("file")) {
                        entries.add(Path.of(location.toURI()));
                    }
                }
            }
        } catch (URISyntaxException notFile) {
            throw new IOException("The location of a class is not a file", notFile);
        }
        ownClassPath().map(entry -> Path.of(entry).toAbsolutePath()).forEach(entries::add);
        return entries;
    }

    private static Stream<String> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty());
    }
}
