package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Creation of files and folders that only their owner can open, on file systems with POSIX permissions. */
public final class PrivateFiles {

    private static final FileAttribute<?>[] NONE = {};

    private final FileAttribute<?>[] forFiles;
    private final FileAttribute<?>[] forFolders;

    /** @param root file or folder in the file system of those to create */
    public PrivateFiles(Path root) {
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        forFiles = posix ? permissions("rw-------") : NONE;
        forFolders = posix ? permissions("rwx------") : NONE;
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    boolean areSupported() {
        return forFiles.length > 0;
    }

    FileChannel create(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        return FileChannel.open(file, options, forFiles);
    }

    /**
     * Creates an empty file.
     *
     * @throws FileAlreadyExistsException if it exists
     */
    public void createFile(Path file) throws IOException {
        Files.createFile(file, forFiles);
    }

    /**
     * Creates an empty folder, and its parents unless they exist.
     *
     * @throws FileAlreadyExistsException if it exists
     */
    public void createFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            createFolders(parent);
        }
        Files.createDirectory(folder, forFolders);
    }

    /** Creates a folder unless it exists. Most parent folders exist, so a single system call is tried first. */
    public void createFolders(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, forFolders);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            Files.createDirectories(folder, forFolders);
        }
    }
}
