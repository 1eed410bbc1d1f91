package org.mesinfos.connectors.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.digest.Sha256;

/**
 * Fingerprints of program code: hashes of the class files and tables of a module, which change with every change of its
 * rules. They are equal for a module in a folder and the same module in an archive.
 */
public final class ProgramCode {

    private static final String LIBRARIES = "libraries.properties";

    /** Hashes of the files of a module, by path, for each module that was asked for. */
    private static final Map<String, SortedMap<String, String>> MODULES = new ConcurrentHashMap<>();

    /** Fingerprints of all parts that were asked for. */
    private static final Map<List<Part>, String> FINGERPRINTS = new ConcurrentHashMap<>();

    private ProgramCode() {}

    /**
     * Returns the fingerprint of the modules that contain the given classes, as a SHA-256 in hexadecimal.
     *
     * @throws IllegalStateException if the code of a class cannot be located
     */
    public static String ofModules(Class<?>... classes) {
        return of(Arrays.stream(classes)
                .map(anchor -> new Part(location(anchor), ""))
                .toList());
    }

    /**
     * Returns the fingerprint of the packages of the given classes, including the packages below them and their tables.
     *
     * @throws IllegalStateException if the code of a class cannot be located
     */
    public static String ofPackages(Class<?>... classes) {
        return of(Arrays.stream(classes)
                .map(anchor ->
                        new Part(location(anchor), anchor.getPackageName().replace('.', '/') + "/"))
                .toList());
    }

    /** Returns the fingerprint of the versions of all libraries that rules use. */
    public static String ofLibraries() {
        try (InputStream versions = ProgramCode.class.getResourceAsStream(LIBRARIES)) {
            return sha256(Objects.requireNonNull(versions, "the build writes the versions of libraries")
                    .readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The versions of the libraries cannot be read", e);
        }
    }

    /**
     * A part of the program.
     *
     * @param module address of the module
     * @param folder folder in the module, which ends with a slash; empty for the whole module
     */
    private record Part(String module, String folder) {}

    private static String of(List<Part> parts) {
        return FINGERPRINTS.computeIfAbsent(parts, unknown -> {
            MessageDigest digest = Sha256.newDigest();
            unknown.forEach(part -> update(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    private static void update(MessageDigest digest, Part part) {
        MODULES.computeIfAbsent(part.module(), ProgramCode::read).forEach((path, sha256) -> {
            if (path.startsWith(part.folder())) {
                digest.update((path + " " + sha256 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String location(Class<?> anchor) {
        CodeSource source = anchor.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("The code of " + anchor.getName() + " has no location,"
                    + " so a change of its rules could not be detected: run it from archives or folders");
        }
        return source.getLocation().toString();
    }

    private static SortedMap<String, String> read(String module) {
        try {
            URL location = new URL(module);
            if (location.getProtocol().equals("file") && Files.isDirectory(Path.of(location.toURI()))) {
                return filesOfFolder(Path.of(location.toURI()));
            }
            try (JarInputStream archive = new JarInputStream(location.openStream())) {
                return filesOfArchive(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The code of the program cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The location of the code of the program is not a URI", e);
        }
    }

    private static SortedMap<String, String> filesOfFolder(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isRule(name)) {
                    files.put(name, sha256(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, String> filesOfArchive(JarInputStream archive) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (JarEntry entry = archive.getNextJarEntry(); entry != null; entry = archive.getNextJarEntry()) {
            if (!entry.isDirectory() && isRule(entry.getName())) {
                files.put(entry.getName(), sha256(archive.readAllBytes()));
            }
        }
        return files;
    }

    /** Returns whether a file of a module may affect its results. Metadata of the build does not. */
    private static boolean isRule(String name) {
        return !name.startsWith("META-INF/") || name.startsWith("META-INF/services/");
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(content));
    }
}
