package org.mesinfos.pipelines.access;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.mesinfos.connectors.api.OperatorException;

/** The new folder of an answer. Only its owner can open it, on file systems with POSIX permissions. */
final class AccessFiles {

    private final Path folder;
    private final boolean posix;

    private AccessFiles(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Creates the folder.
     *
     * @throws OperatorException if it exists and is not empty
     */
    static AccessFiles create(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new AccessFolderException(folder);
                }
            }
        }
        AccessFiles files = new AccessFiles(folder);
        files.createFolder(folder);
        return files;
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(created(name), content, StandardOpenOption.WRITE);
    }

    void writeText(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a table with a header. The separator is a semicolon, because spreadsheets in French expect it, and they do not run
     * texts as {@linkplain PlainCellText formulas}.
     */
    void writeTable(String name, List<String> header, List<List<String>> rows) throws IOException {
        try (Writer text = Files.newBufferedWriter(created(name));
                ICSVWriter table = new CSVWriterBuilder(text).withSeparator(';').build()) {
            // Without this mark, spreadsheets take UTF-8 for an older encoding.
            text.write('\uFEFF');
            table.writeNext(cells(header), false);
            for (List<String> row : rows) {
                table.writeNext(cells(row), false);
            }
        }
    }

    private static String[] cells(List<String> values) {
        return values.stream().map(PlainCellText::of).toArray(String[]::new);
    }

    private Path created(String name) throws IOException {
        Path file = folder.resolve(name);
        createFolder(Objects.requireNonNull(file.getParent(), "a file in a folder has a parent"));
        return posix ? Files.createFile(file, permissions("rw-------")) : Files.createFile(file);
    }

    private void createFolder(Path path) throws IOException {
        if (posix) {
            Files.createDirectories(path, permissions("rwx------"));
        } else {
            Files.createDirectories(path);
        }
    }

    private static FileAttribute<?> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
