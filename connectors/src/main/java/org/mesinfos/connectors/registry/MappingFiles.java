package org.mesinfos.connectors.registry;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds declared mappings: {@code <organisation>/<name>.yaml}. */
final class MappingFiles {

    private static final String ROOT = "org/mesinfos/connectors/";
    private static final String ENDING = ".yaml";

    private MappingFiles() {}

    static List<MappingText> onClassPath() {
        try (ScanResult scan = new ClassGraph().acceptPaths(ROOT).scan()) {
            List<MappingText> found = new ArrayList<>();
            for (Resource resource : scan.getResourcesWithExtension("yaml")) {
                String id = id(resource.getPath().substring(ROOT.length()));
                found.add(new MappingText(id, resource.getPath(), resource.getContentAsString()));
            }
            found.sort(Comparator.comparing(MappingText::id));
            return found;
        } catch (IOException failure) {
            throw new RegistryException("A mapping on the class path could not be read", failure);
        }
    }

    static List<MappingText> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RegistryException("The folder of connectors " + folder + " does not exist.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<MappingText> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
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
        return relativePath.substring(0, relativePath.length() - ENDING.length());
    }
}
