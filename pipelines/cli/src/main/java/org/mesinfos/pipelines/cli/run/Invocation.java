package org.mesinfos.pipelines.cli.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.mesinfos.pipelines.rows.Digests;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Digest of the program, of the arguments of a command, and of every file that an argument, an environment variable of the
 * program or the settings may name. Content counts, times do not.
 *
 * <p>A word that is the name of a file by chance makes the digest depend on that file, which does no harm.
 */
final class Invocation {

    private static final int MAX_FILES = 10_000;
    private static final long MAX_BYTES = 64L << 20;

    private final Path folder;
    private final TreeSet<Path> without = new TreeSet<>();
    private final TreeMap<String, String> parts = new TreeMap<>();
    private int files;
    private long bytes;

    private Invocation(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Returns the digest; empty if the program is not one file, or if the files are too many or too large to read at each
     * start, or cannot all be read.
     *
     * @param program class path of the program
     * @param arguments arguments of the command
     * @param settings file of the settings, which may be absent
     * @param without folders that do not count, such as inbox and store
     */
    static Optional<String> digest(String program, List<String> arguments, Optional<Path> settings, List<Path> without)
            throws IOException {
        Invocation invocation = new Invocation(Path.of(""));
        for (Path path : without) {
            invocation.without.add(path.toAbsolutePath().normalize());
            if (Files.exists(path)) {
                invocation.without.add(path.toRealPath());
            }
        }
        if (!invocation.addProgram(program)) {
            return Optional.empty();
        }
        invocation.parts.put("arguments", arguments.toString());
        boolean complete = true;
        for (String argument : arguments) {
            complete &= invocation.add(argument, invocation.folder)
                    && invocation.add(argument.substring(argument.indexOf('=') + 1), invocation.folder);
        }
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("MESINFOS_")) {
                invocation.parts.put("variable " + variable.getKey(), variable.getValue());
                complete &= invocation.add(variable.getValue(), invocation.folder);
            }
        }
        if (settings.isPresent() && Files.isRegularFile(settings.get())) {
            Path file = settings.get().toAbsolutePath().normalize();
            complete &= invocation.add(file);
            for (String text : texts(Files.readString(file))) {
                complete &= invocation.add(text, file.resolveSibling(""));
            }
        }
        return complete
                ? Optional.of(Digests.sha256(invocation.parts.toString().getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Adds all jars of the program. Returns false if a part of it is not in a jar. */
    private boolean addProgram(String classPath) throws IOException {
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!addJar(Path.of(entry))) {
                return false;
            }
        }
        return true;
    }

    private boolean addJar(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        if (parts.put("program " + jar, Files.size(jar) + " " + Files.getLastModifiedTime(jar)) != null) {
            return true;
        }
        for (String other : classPathOf(jar)) {
            Path dependency = jar.resolveSibling(other);
            // A manifest may name jars that are not installed.
            if (Files.exists(dependency) && !addJar(dependency)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> classPathOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return classPath == null || classPath.isBlank()
                    ? List.of()
                    : List.of(classPath.trim().split("\\s+"));
        }
    }

    /** Returns all texts of a YAML document. */
    private static List<String> texts(String yaml) {
        List<String> texts = new ArrayList<>();
        Deque<Object> values = new ArrayDeque<>();
        Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        // Settings that are empty, or comments only, have no value.
        if (root != null) {
            values.add(root);
        }
        while (!values.isEmpty()) {
            Object value = values.remove();
            if (value instanceof Map<?, ?> map) {
                map.values().stream().filter(Objects::nonNull).forEach(values::add);
            } else if (value instanceof Collection<?> list) {
                list.stream().filter(Objects::nonNull).forEach(values::add);
            } else {
                texts.add(value.toString());
            }
        }
        return texts;
    }

    /**
     * Adds the file or folder that a text names, if it does. Returns false if its files are too many or too large, or if it has
     * something else than files and folders.
     */
    private boolean add(String text, Path base) throws IOException {
        Optional<Path> named = path(text, base);
        return named.isEmpty() || add(named.get());
    }

    private Optional<Path> path(String word, Path base) {
        try {
            Path path = base.resolve(word).normalize();
            return word.isEmpty() || without.contains(path) || base.startsWith(path) || !Files.exists(path)
                    ? Optional.empty()
                    : Optional.of(path);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private boolean add(Path path) throws IOException {
        FileDigests digests = new FileDigests();
        Files.walkFileTree(path, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, digests);
        return digests.areComplete;
    }

    /** Addition of the files of a folder, also of those behind links. */
    private final class FileDigests extends SimpleFileVisitor<Path> {

        private boolean areComplete = true;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            return without.contains(directory) || without.contains(directory.toRealPath())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            files++;
            bytes += attributes.size();
            if (!attributes.isRegularFile() || files > MAX_FILES || bytes > MAX_BYTES) {
                return incomplete();
            }
            parts.put("file " + file, Digests.sha256(Files.readAllBytes(file)));
            return FileVisitResult.CONTINUE;
        }

        /** Receives links that lead to a folder around them, and what cannot be read or has just been removed. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return incomplete();
        }

        private FileVisitResult incomplete() {
            areComplete = false;
            return FileVisitResult.TERMINATE;
        }
    }
}
