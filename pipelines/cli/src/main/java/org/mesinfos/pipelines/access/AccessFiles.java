package org.mesinfos.pipelines.access;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.store.storage.PrivateFiles;

/** The new folder of an answer. Only its owner can open it, on file systems with POSIX permissions. */
final class AccessFiles {

    private final Path folder;
    private final PrivateFiles files;

    private AccessFiles(Path folder) {
        this.folder = folder;
        this.files = new PrivateFiles(folder);
    }

    /**
     * Creates the folder, or takes an empty one from all other users.
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
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        AccessFiles answer = new AccessFiles(folder);
        answer.files.createFolders(folder);
        return answer;
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
        files.createFolders(Objects.requireNonNull(file.getParent(), "a file in a folder has a parent"));
        files.createFile(file);
        return file;
    }
}
