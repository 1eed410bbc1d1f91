package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** A walk through the files of a ZIP, tar or gzip archive, in their order. */
public final class ArchiveFiles {

    /** Number of bytes that contain the signature of every kind of archive. */
    private static final int SIGNATURE_BYTES = 512;

    private ArchiveFiles() {}

    /** Receiver of the files one after the other. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Receives the names of all files before the first file, if the archive has a directory.
         *
         * @throws InvalidArchiveException if they exceed a limit
         */
        default void announce(List<String> names) throws InvalidArchiveException {}

        /**
         * Receives a file.
         *
         * @param name path of the file in the archive
         * @param file opens its bytes, at most once and only during this call
         * @return false to end the walk
         */
        boolean visit(String name, Opening file) throws IOException;
    }

    /** Function that opens the bytes of a file. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Shows a visitor all files. There are none if the content is not an archive, or a ZIP file that is a document.
     *
     * @return false if the visitor ended the walk
     * @throws InvalidArchiveException if the archive is damaged or exceeds a limit
     * @throws IOException if the bytes of the archive cannot be read
     */
    public static boolean visit(SourceContent content, Visitor visitor) throws IOException {
        byte[] signature = signature(content);
        if (ZipArchive.isZip(signature)) {
            return visitZip(content, visitor);
        }
        if (!isArchive(signature)) {
            return true;
        }
        Optional<TarArchive> tar = TarArchive.open(content);
        return tar.isPresent()
                ? visitTar(tar.get(), visitor)
                : visitor.visit(GzipFile.CONTENT, () -> GzipFile.open(content));
    }

    /**
     * Returns whether a content starts as an archive does. Some documents are ZIP files and do, too.
     *
     * @throws IOException if its first bytes cannot be read
     */
    public static boolean isArchive(SourceContent content) throws IOException {
        return isArchive(signature(content));
    }

    private static boolean isArchive(byte[] signature) {
        return ZipArchive.isZip(signature) || GzipFile.isGzip(signature) || TarArchive.isTar(signature);
    }

    private static boolean visitZip(SourceContent content, Visitor visitor) throws IOException {
        try (ZipArchive zip = ZipArchive.open(content)) {
            if (zip.isDocument()) {
                return true;
            }
            List<String> names = zip.files();
            visitor.announce(names);
            for (String name : names) {
                if (!visitor.visit(name, () -> zip.entry(name).orElseThrow())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean visitTar(TarArchive opened, Visitor visitor) throws IOException {
        try (TarArchive tar = opened) {
            for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
                if (!visitor.visit(name.get(), tar::file)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static byte[] signature(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(SIGNATURE_BYTES);
        }
    }
}
