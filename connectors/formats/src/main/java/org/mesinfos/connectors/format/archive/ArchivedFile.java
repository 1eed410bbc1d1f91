package org.mesinfos.connectors.format.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/**
 * A file inside a ZIP, tar or gzip file, as if it had been delivered by itself.
 *
 * @param archive the ZIP, tar or gzip file
 * @param name name of the file in the archive
 * @param context metadata of the file
 * @param size in bytes when the file was scanned
 */
public record ArchivedFile(SourceContent archive, String name, SourceContext context, long size)
        implements SourceContent {

    private static final int SIGNATURE_BYTES = 4;

    @Override
    public InputStream open(long offset) throws IOException {
        return open(archive, name, offset);
    }

    /**
     * Opens a file in an archive at an offset. The bytes before the offset are decompressed and discarded.
     *
     * @throws InvalidArchiveException if the archive is damaged or does not contain the file; also thrown on reads
     * @throws IOException if the bytes of the archive cannot be read
     */
    public static InputStream open(SourceContent archive, String name, long offset) throws IOException {
        if (!ZipArchive.isZip(signature(archive))) {
            Optional<TarArchive> tar = TarArchive.open(archive);
            return tar.isPresent() ? open(tar.get(), name, offset) : openGzip(archive, offset);
        }
        ZipArchive zip = ZipArchive.open(archive);
        try {
            InputStream file = zip.entry(name)
                    .orElseThrow(
                            () -> new InvalidArchiveException("no file of the recorded name", "an unchanged archive"));
            file.skipNBytes(offset);
            return new WithArchive(file, zip);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static InputStream open(TarArchive tar, String name, long offset) throws IOException {
        try {
            for (Optional<String> found = tar.next(); found.isPresent(); found = tar.next()) {
                if (found.get().equals(name)) {
                    InputStream file = tar.file();
                    file.skipNBytes(offset);
                    return new WithArchive(file, tar);
                }
            }
            throw new InvalidArchiveException("no file of the recorded name", "an unchanged archive");
        } catch (IOException | RuntimeException failure) {
            tar.close();
            throw failure;
        }
    }

    private static InputStream openGzip(SourceContent archive, long offset) throws IOException {
        InputStream file = GzipFile.open(archive);
        try {
            file.skipNBytes(offset);
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private static byte[] signature(SourceContent archive) throws IOException {
        try (InputStream in = archive.open()) {
            return in.readNBytes(SIGNATURE_BYTES);
        }
    }

    /** Stream of a file in an archive that also closes the archive. */
    private static final class WithArchive extends FilterInputStream {

        private final Closeable archive;

        private WithArchive(InputStream file, Closeable archive) {
            super(file);
            this.archive = archive;
        }

        @Override
        public void close() throws IOException {
            try (archive) {
                super.close();
            }
        }
    }
}
