package org.mesinfos.connectors.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/**
 * A file inside of a ZIP file, or the one in a gzip file, as if it had been delivered by itself.
 *
 * @param archive the ZIP or gzip file
 * @param name of the file in it
 * @param context what is known of the file
 * @param size in bytes when it was scanned
 */
public record ArchivedFile(SourceContent archive, String name, SourceContext context, long size)
        implements SourceContent {

    private static final int SIGNATURE_BYTES = 4;

    @Override
    public InputStream open(long offset) throws IOException {
        return open(archive, name, offset);
    }

    /**
     * The bytes of a file in an archive from an offset on. What stands before it is decompressed and passed over.
     *
     * @throws BrokenArchive when the archive is damaged or has no such file, also while reading
     * @throws IOException when the bytes of the archive could not be had
     */
    public static InputStream open(SourceContent archive, String name, long offset) throws IOException {
        if (isGzip(archive)) {
            InputStream file = GzipFile.open(archive);
            try {
                file.skipNBytes(offset);
                return file;
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        }
        ZipArchive zip = ZipArchive.open(archive);
        try {
            InputStream file = zip.entry(name)
                    .orElseThrow(
                            () -> new BrokenArchive("no file of a name that was there before", "the same archive"));
            file.skipNBytes(offset);
            return new WithArchive(file, zip);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static boolean isGzip(SourceContent archive) throws IOException {
        try (InputStream in = archive.open()) {
            return GzipFile.isOne(in.readNBytes(SIGNATURE_BYTES));
        }
    }

    /** Closes the archive together with the file. */
    private static final class WithArchive extends FilterInputStream {

        private final ZipArchive zip;

        private WithArchive(InputStream file, ZipArchive zip) {
            super(file);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
