package org.mesinfos.pipelines.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Class path of this build as archives, and the class data of one run. Java archives no class data of folders, so each folder
 * becomes an archive. They are in a folder of the build that is named after the content of the class path; all processes of
 * tests share it, and none changes it after it was completed.
 */
final class ProgramClasses {

    private static final Path BUILD = Path.of("target", "program").toAbsolutePath();
    private static final String LOCK = "lock";
    private static final String COMPLETE = "complete";
    private static final String CLASS_DATA = "classes.jsa";
    private static final Path TRAINING = Path.of("..", "..", "sample-data", "inbox", "enedis", "clients-1");

    private static final List<String> OPTIONS = prepare();

    private ProgramClasses() {}

    /** Returns the options of the Java launcher that name the class path and the class data. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> prepare() {
        try {
            List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .toList();
            Path folder = Files.createDirectories(BUILD).resolve(fingerprint(entries));
            // Test processes of a module start at the same time; one of them prepares, the others wait.
            try (FileChannel lock =
                    FileChannel.open(BUILD.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(folder.resolve(COMPLETE))) {
                    deleteEarlier();
                    prepare(entries, folder);
                    Files.createFile(folder.resolve(COMPLETE));
                }
            }
            return options(entries, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what belongs to other contents of the class path, or was not completed. */
    private static void deleteEarlier() throws IOException {
        try (Stream<Path> paths = Files.walk(BUILD)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(BUILD) && !path.equals(BUILD.resolve(LOCK))) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Prepares in a folder whose path is that of later processes: class data is bound to the paths of archives. */
    private static void prepare(List<Path> entries, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < entries.size(); i++) {
            if (Files.isDirectory(entries.get(i))) {
                archive(entries.get(i), folder.resolve(i + ".jar"));
            }
        }
        archiveClassData(entries, folder);
    }

    private static List<String> options(List<Path> entries, Path folder) {
        List<String> options = new ArrayList<>();
        if (Files.exists(folder.resolve(CLASS_DATA))) {
            options.addAll(List.of(
                    "-XX:SharedArchiveFile=" + folder.resolve(CLASS_DATA), "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        options.addAll(List.of("-cp", classPath(entries, folder)));
        return options;
    }

    private static String classPath(List<Path> entries, Path folder) {
        List<String> archives = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Path entry = entries.get(i);
            archives.add((Files.isDirectory(entry) ? folder.resolve(i + ".jar") : entry).toString());
        }
        return String.join(File.pathSeparator, archives);
    }

    /** Runs the program once. Without class data, as with a Java that supports none, processes only start later. */
    private static void archiveClassData(List<Path> entries, Path folder) throws IOException {
        Path work = Files.createDirectory(folder.resolve("run"));
        Path delivery = Files.createDirectories(work.resolve("inbox/enedis/clients-1"));
        for (Path file : files(TRAINING)) {
            Files.copy(file, delivery.resolve(file.getFileName()));
        }
        Path classData = work.resolve(CLASS_DATA);
        List<String> command = new ArrayList<>(List.of(ProgramCommand.java().toString(), "-Xmx512m"));
        command.addAll(ProgramCommand.QUICK_START);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + classData,
                "-cp",
                classPath(entries, folder),
                Mesinfos.class.getName(),
                "run",
                "--inbox",
                work.resolve("inbox").toString(),
                "--store",
                work.resolve("store").toString()));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the program ran", e);
        }
        if (Files.exists(classData)) {
            Files.move(classData, folder.resolve(CLASS_DATA), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Writes the content of a folder into an archive, without compression. Folders are entries too, as in the archives of a
     * release: resources such as samples are found by their folders.
     */
    private static void archive(Path folder, Path archive) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : contents(folder)) {
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                if (Files.isRegularFile(path)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(path, out);
                } else {
                    out.putNextEntry(new ZipEntry(name + "/"));
                }
                out.closeEntry();
            }
        }
    }

    /** Returns a hash of the paths, sizes and times of all files of the class path, and of the version of Java. */
    private static String fingerprint(List<Path> entries) throws IOException {
        StringBuilder state = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path entry : entries) {
            for (Path file : files(entry)) {
                state.append('\n')
                        .append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return Digests.sha256(state.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Returns all files and folders in a folder, in order. */
    private static List<Path> contents(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root)).sorted().toList();
        }
    }

    /** Returns all files in a folder, or the file itself, in order. */
    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
