package org.mesinfos.connectors.format.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Archive that contains nothing but a class path, in its manifest.
 *
 * <p>On the command line, the entries of a class path are separated by colons. In a manifest they are URLs, so the name of
 * a folder can contain a colon: a cluster keeps the program under the address of a worker.
 */
final class ClassPathArchive {

    private ClassPathArchive() {}

    /**
     * Writes the archive.
     *
     * @param entries archives and folders of classes
     */
    static void write(Path file, Collection<Path> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        entries.stream().map(ClassPathArchive::url).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    /** Returns the URL of an entry; that of a folder ends with a slash. */
    private static String url(Path entry) {
        return entry.toUri().toASCIIString();
    }
}
