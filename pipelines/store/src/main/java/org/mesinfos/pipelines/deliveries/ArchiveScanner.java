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
import org.mesinfos.connectors.format.archive.ArchiveFiles;
import org.mesinfos.connectors.format.archive.ExpandedArchives;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.MediaFiles;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.TypedScan;

/**
 * Scanner of ZIP, tar and gzip archives, whose entries are read as if they had been dropped as files.
 *
 * <p>Archives inside archives are not opened. An archive that cannot be read completely is treated as one file, which
 * no connector reads. A ZIP file that is a document, such as a spreadsheet, is not an archive. Media files are skipped
 * by name without reading them.
 */
public final class ArchiveScanner {

    private static final long MAX_BYTES = 64L << 30;

    /** The scans of all files of an archive are held in memory. */
    private static final int MAX_FILES = 50_000;

    /** To open a file of an archive that is not expanded, all files before it may have to be read. */
    private static final int MAX_FILES_OF_LARGE = 2_000;

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
        Entries entries = new Entries(Math.min(MAX_BYTES, ZipArchive.maxExpandedBytes(content.size())));
        ArchiveFiles.visit(content, (name, file) -> {
            if (!entries.skip(name)) {
                try (InputStream in = file.open()) {
                    entries.add(name, in);
                }
            }
            return true;
        });
        return entries.result();
    }

    /** Entries of the archive so far. */
    private static final class Entries {

        private final List<ScannedEntry> read = new ArrayList<>();
        private final long maxBytes;
        private int skippedMedia;
        private long bytes;

        Entries(long maxBytes) {
            this.maxBytes = maxBytes;
        }

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
            if (bytes > maxBytes) {
                throw new InvalidArchiveException("files of more than " + maxBytes + " bytes together", "at most that");
            }
            if (bytes > ExpandedArchives.MAX_BYTES && read.size() > MAX_FILES_OF_LARGE) {
                throw new InvalidArchiveException(
                        "more than " + MAX_FILES_OF_LARGE + " files of more than " + ExpandedArchives.MAX_BYTES
                                + " bytes together",
                        "several archives");
            }
            if (read.size() > MAX_FILES) {
                throw new InvalidArchiveException("more than " + MAX_FILES + " files", "at most that");
            }
        }

        ScannedArchive result() {
            return new ScannedArchive(read, skippedMedia);
        }
    }
}
