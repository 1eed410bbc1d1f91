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
import org.mesinfos.connectors.format.archive.MediaFiles;
import org.mesinfos.connectors.format.archive.TarArchive;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.TypedScan;

/**
 * Opens ZIP, tar and gzip archives, whose entries are read as if they had been dropped as files.
 *
 * <p>Archives inside archives are not opened. An archive that cannot be read completely is treated as one file, which
 * no connector reads. A ZIP file that is a document, such as a spreadsheet, is not an archive. Media files are skipped
 * by name without reading them.
 */
public final class ArchiveScanner {

    private static final long MAX_BYTES = 64L << 30;

    /** Number of bytes that contain the signature of every kind of archive. */
    private static final int SIGNATURE_BYTES = 512;

    /** File name for type detection. Empty, because the result must not depend on file names. */
    private static final String NO_NAME = "";

    /**
     * Entry of an archive, whose bytes have been read once.
     *
     * @param name path of the entry in the archive
     * @param scan hash, size, encoding and type of the entry
     */
    public record ScannedEntry(String name, TypedScan scan) {}

    /**
     * Result for one file.
     *
     * @param entries entries that are read
     * @param skippedMedia number of media files that are not read
     */
    public record ScannedArchive(List<ScannedEntry> entries, int skippedMedia) {

        /** Result for a file that is not an archive. */
        public static final ScannedArchive NONE = new ScannedArchive(List.of(), 0);

        public ScannedArchive {
            entries = List.copyOf(entries);
        }

        /** Returns whether the file is an archive that was opened. */
        public boolean isOpened() {
            return !entries.isEmpty() || skippedMedia > 0;
        }
    }

    private ArchiveScanner() {}

    /**
     * Reads and hashes the entries of an archive.
     *
     * @return no entries if the content is not an archive, or cannot be read completely
     * @throws IOException if the bytes cannot be read from storage
     */
    public static ScannedArchive scan(SourceContent content) throws IOException {
        try {
            return files(content);
        } catch (InvalidArchiveException e) {
            return ScannedArchive.NONE;
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

    private static ScannedArchive files(SourceContent content) throws IOException {
        byte[] signature = signature(content);
        if (ZipArchive.isZip(signature)) {
            return filesOfZip(content);
        }
        if (!GzipFile.isGzip(signature) && !TarArchive.isTar(signature)) {
            return ScannedArchive.NONE;
        }
        Optional<TarArchive> tar = TarArchive.open(content);
        return tar.isPresent() ? filesOfTar(tar.get()) : new ScannedArchive(List.of(scannedContent(content)), 0);
    }

    private static ScannedArchive filesOfZip(SourceContent content) throws IOException {
        Entries entries = new Entries();
        try (ZipArchive zip = ZipArchive.open(content)) {
            for (String name : zip.isDocument() ? List.<String>of() : zip.files()) {
                if (!entries.skip(name)) {
                    try (InputStream in = zip.entry(name).orElseThrow()) {
                        entries.add(name, in);
                    }
                }
            }
        }
        return entries.result();
    }

    private static ScannedArchive filesOfTar(TarArchive opened) throws IOException {
        Entries entries = new Entries();
        try (TarArchive tar = opened) {
            for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
                if (!entries.skip(name.get())) {
                    try (InputStream in = tar.file()) {
                        entries.add(name.get(), in);
                    }
                }
            }
        }
        return entries.result();
    }

    /** Entries of the archive so far. */
    private static final class Entries {

        private final List<ScannedEntry> read = new ArrayList<>();
        private int skippedMedia;
        private long bytes;

        /** Returns whether an entry is a media file, and counts it if so. */
        boolean skip(String name) {
            boolean isMedia = MediaFiles.isMedia(name);
            skippedMedia += isMedia ? 1 : 0;
            return isMedia;
        }

        void add(String name, InputStream in) throws IOException {
            ScannedEntry entry = new ScannedEntry(name, FileScanner.scan(in, NO_NAME));
            read.add(entry);
            bytes += entry.scan().scan().size();
            if (bytes > MAX_BYTES) {
                throw new InvalidArchiveException(
                        "files of more than " + MAX_BYTES + " bytes together", "at most that");
            }
        }

        ScannedArchive result() {
            return new ScannedArchive(read, skippedMedia);
        }
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
}
