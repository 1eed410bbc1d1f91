package org.mesinfos.pipelines.view;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.mesinfos.pipelines.store.storage.PrivateFiles;

/** A new file that only its owner can read, on file systems with POSIX permissions. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Creates the file and opens it for writing. The caller closes the stream.
     *
     * @throws PrivateFileException if the file exists or its folder does not
     */
    public static OutputStream create(Path file) throws IOException {
        requireFolder(file);
        try {
            new PrivateFiles(file).createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new PrivateFileException(file + " exists. Name a new file, or remove it first.");
        }
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE));
    }

    /**
     * Opens a file for writing, and creates it if it does not exist. The caller closes the channel.
     *
     * @throws PrivateFileException if its folder does not exist
     */
    public static FileChannel open(Path file) throws IOException {
        requireFolder(file);
        if (!Files.exists(file)) {
            try {
                new PrivateFiles(file).createFile(file);
            } catch (FileAlreadyExistsException createdMeanwhile) {
                return FileChannel.open(file, StandardOpenOption.WRITE);
            }
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static void requireFolder(Path file) throws PrivateFileException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "an absolute file is in a folder");
        if (!Files.isDirectory(folder)) {
            throw new PrivateFileException("There is no folder " + folder + ". Create it first.");
        }
    }
}
