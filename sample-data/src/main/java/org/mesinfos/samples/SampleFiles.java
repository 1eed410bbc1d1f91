package org.mesinfos.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** Samples of connectors, which ship with the program. All people in them are invented. Stateless. */
public final class SampleFiles {

    private static final String ROOT = "/org/mesinfos/samples/files/";

    private SampleFiles() {}

    /**
     * Returns the names of the samples of a connector, sorted; empty if it has none.
     *
     * @param connector id of a connector, such as {@code enedis/index}
     */
    public static List<String> names(String connector) throws IOException {
        URL folder = SampleFiles.class.getResource(ROOT + connector);
        if (folder == null) {
            return List.of();
        }
        if (folder.openConnection() instanceof JarURLConnection archive) {
            String prefix = archive.getEntryName().replaceAll("/$", "") + "/";
            return archive.getJarFile().stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .sorted()
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException("The samples are in no folder", e);
        }
    }

    /** Returns the bytes of a sample. */
    public static byte[] content(String connector, String name) throws IOException {
        try (InputStream file = SampleFiles.class.getResourceAsStream(ROOT + connector + "/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(connector + " has no sample " + name);
            }
            return file.readAllBytes();
        }
    }
}
