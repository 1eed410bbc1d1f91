package org.mesinfos.pipelines.view;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.mesinfos.pipelines.store.storage.PrivateFiles;

/** A new file that only its owner can read, on file systems with POSIX permissions. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a new file completely or not at all, so that a failure leaves nothing that the next try would refuse to replace. The
     * content is on the disk when the method returns.
     *
     * @throws PrivateFileException if the file or its {@linkplain #draft draft} exists, or its folder does not
     */
    public static void write(Path file, Content content) throws IOException {
        requireFolder(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw existing(file);
        }
        Path draft = draft(file);
        new PrivateFiles(draft).createFile(draft);
        draft.toFile().deleteOnExit();
        try {
            fill(draft, content);
            Files.move(draft, file);
        } catch (FileAlreadyExistsException createdMeanwhile) {
            throw existing(file);
        } finally {
            Files.deleteIfExists(draft);
        }
        forceFolder(file);
    }

    /**
     * Returns where a new file or folder with personal data or keys is written before it has its name. The name is visible and always
     * the same, so that the next try names what a killed process left. An interrupted one removes it.
     *
     * @throws PrivateFileException if there is such a file or folder
     */
    public static Path draft(Path target) throws PrivateFileException {
        Path draft = draftName(target);
        if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
            throw new PrivateFileException(draft
                    + " exists: another command is writing it, or was killed before it was complete. It may contain personal data or"
                    + " keys. Remove it first.");
        }
        return draft;
    }

    /** Returns whether a path is the {@linkplain #draft draft} of a new file or folder, or inside of it. */
    public static boolean isOfDraft(Path path, Path target) {
        return path.startsWith(draftName(target));
    }

    private static Path draftName(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /**
     * Replaces a file as a whole, or creates it. The content and its name are on the disk when the method returns. The caller has
     * a lock on the file, because all replacements have one draft: that of a killed process is removed.
     *
     * @throws PrivateFileException if the folder of the file does not exist
     */
    public static void replace(Path file, Content content) throws IOException {
        requireFolder(file);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        new PrivateFiles(draft).createFile(draft);
        fill(draft, content);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(file);
    }

    private static void fill(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Forces the name of a file to disk, where folders can be opened. */
    private static void forceFolder(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder(file), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

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
            throw existing(file);
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

    private static PrivateFileException existing(Path file) {
        return new PrivateFileException(file + " exists. Name a new file, or remove it first.");
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "an absolute file is in a folder");
    }

    private static void requireFolder(Path file) throws PrivateFileException {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new PrivateFileException("There is no folder " + folder + ". Create it first.");
        }
    }
}
