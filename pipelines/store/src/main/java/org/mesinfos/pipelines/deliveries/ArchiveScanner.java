package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.archive.GzipFile;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.TypedScan;

/**
 * Opens ZIP and gzip archives, whose entries are read as if they had been dropped as files.
 *
 * <p>Archives inside archives are not opened. An archive that cannot be read completely is treated as one file, which
 * no connector reads. A ZIP file that is a document, such as a spreadsheet, is not an archive.
 */
public final class ArchiveScanner {

    private static final long MAX_BYTES = 64L << 30;

    private static final int SIGNATURE_BYTES = 4;

    /** File name for type detection. Empty, because the result must not depend on file names. */
    private static final String NO_NAME = "";

    /**
     * Entry of an archive, whose bytes have been read once.
     *
     * @param name path of the entry in the archive
     * @param scan hash, size, encoding and type of the entry
     */
    public record ScannedEntry(String name, TypedScan scan) {}

    private ArchiveScanner() {}

    /**
     * Reads and hashes the entries of an archive.
     *
     * @return the entries; empty if the content is not an archive, or cannot be read completely
     * @throws IOException if the bytes cannot be read from storage
     */
    public static List<ScannedEntry> scan(SourceContent content) throws IOException {
        try {
            return files(content);
        } catch (InvalidArchiveException e) {
            return List.of();
        }
    }

    /**
     * Returns the reason why an archive cannot be opened; empty if it can be, or if the content is not an archive.
     *
     * @throws IOException if the bytes cannot be read from storage
     */
    static Optional<Rejection> rejection(SourceContent content) throws IOException {
        try {
            files(content);
            return Optional.empty();
        } catch (InvalidArchiveException e) {
            return Optional.of(
                    new Rejection(RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", e.found(), e.expected()));
        }
    }

    /** Returns the context of an entry, derived from that of its archive. */
    public static SourceContext context(SourceContext archive, ScannedEntry entry) {
        return new FileOrigin(
                        archive.organisation(),
                        archive.delivery(),
                        archive.zone(),
                        archive.country(),
                        archive.customer())
                .context(entry.name().substring(entry.name().lastIndexOf('/') + 1), entry.scan());
    }

    private static List<ScannedEntry> files(SourceContent content) throws IOException {
        byte[] signature = signature(content);
        if (GzipFile.isGzip(signature)) {
            return List.of(scannedContent(content));
        }
        if (!ZipArchive.isZip(signature)) {
            return List.of();
        }
        List<ScannedEntry> files = new ArrayList<>();
        try (ZipArchive zip = ZipArchive.open(content)) {
            long bytes = 0;
            for (String name : zip.isDocument() ? List.<String>of() : zip.files()) {
                ScannedEntry file = scanned(zip, name);
                files.add(file);
                bytes += file.scan().scan().size();
                if (bytes > MAX_BYTES) {
                    throw new InvalidArchiveException(
                            "files of more than " + MAX_BYTES + " bytes together", "at most that");
                }
            }
        }
        return files;
    }

    private static byte[] signature(SourceContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(SIGNATURE_BYTES);
        }
    }

    private static ScannedEntry scannedContent(SourceContent gzip) throws IOException {
        try (InputStream in = GzipFile.open(gzip)) {
            return new ScannedEntry(GzipFile.CONTENT, FileScanner.scan(in, NO_NAME));
        }
    }

    private static ScannedEntry scanned(ZipArchive zip, String name) throws IOException {
        try (InputStream in = zip.entry(name).orElseThrow()) {
            return new ScannedEntry(name, FileScanner.scan(in, NO_NAME));
        }
    }
}
