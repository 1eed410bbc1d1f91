package org.mesinfos.connectors.catalogue;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.MappingText;

/** Search for mapping files: {@code <organisation>/<name>.yaml}. */
final class MappingFiles {

    private static final String ROOT = "org/mesinfos/connectors/";
    private static final String EXTENSION = ".yaml";

    /** Mappings of the class path of a class loader. They do not change while the program runs. */
    private static final Map<ClassLoader, List<MappingText>> CLASS_PATHS = new ConcurrentHashMap<>();

    private MappingFiles() {}

    /**
     * Returns the mappings of the class path, sorted by id. A mapping that is found twice with the same text counts once: a
     * cluster can have the program on its own class path in addition to the one that a run brings along.
     */
    static List<MappingText> onClassPath() {
        return CLASS_PATHS.computeIfAbsent(MappingFiles.class.getClassLoader(), loader -> scanClassPath());
    }

    private static List<MappingText> scanClassPath() {
        try (ScanResult scan = classPathEntriesWithMappings().acceptPaths(ROOT).scan()) {
            List<MappingText> found = new ArrayList<>();
            for (Resource resource : scan.getResourcesWithExtension("yaml")) {
                String id = id(resource.getPath().substring(ROOT.length()));
                found.add(new MappingText(id, resource.getPath(), resource.getContentAsString()));
            }
            return found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(MappingText::id))
                    .toList();
        } catch (IOException failure) {
            throw new RegistryException("A mapping on the class path could not be read", failure);
        }
    }

    /**
     * Restricts the scan to class path entries that contain the mapping folder. A scan of all entries takes longer than
     * the rest of the start-up.
     */
    private static ClassGraph classPathEntriesWithMappings() throws IOException {
        List<String> entries = new ArrayList<>();
        for (URL root : Collections.list(MappingFiles.class.getClassLoader().getResources(ROOT))) {
            Optional<String> entry = classPathEntry(root);
            if (entry.isEmpty()) {
                return new ClassGraph();
            }
            entries.add(entry.get());
        }
        return entries.isEmpty() ? new ClassGraph() : new ClassGraph().overrideClasspath(entries);
    }

    /** Returns the archive or folder of the class path that contains a resource; empty if it is not on a local disk. */
    private static Optional<String> classPathEntry(URL root) throws IOException {
        try {
            if (root.openConnection() instanceof JarURLConnection archive) {
                return Optional.of(Path.of(archive.getJarFileURL().toURI()).toString());
            }
            if (root.getProtocol().equals("file")) {
                String folder = Path.of(root.toURI()).toString().replace('\\', '/') + "/";
                return Optional.of(folder.substring(0, folder.length() - ROOT.length()));
            }
            return Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    static List<MappingText> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RegistryException("The folder of connectors " + folder + " does not exist.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<MappingText> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList()) {
                String relative = folder.relativize(file).toString().replace('\\', '/');
                found.add(
                        new MappingText(id(relative), file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
            return found;
        } catch (IOException failure) {
            throw new RegistryException("The folder of connectors " + folder + " could not be read", failure);
        }
    }

    private static String id(String relativePath) {
        return relativePath.substring(0, relativePath.length() - EXTENSION.length());
    }
}
