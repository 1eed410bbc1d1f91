package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.archive.ArchiveFiles;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
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
            ArchiveFiles.visit(
                    content, new LimitedEntries(content, (name, in) -> in.transferTo(OutputStream.nullOutputStream())));
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
                        archive.currency(),
                        archive.customer())
                .context(entry.name().substring(entry.name().lastIndexOf('/') + 1), entry.scan());
    }

    private static ScannedArchive files(SourceContent content) throws IOException {
        List<ScannedEntry> read = new ArrayList<>();
        LimitedEntries entries = new LimitedEntries(content, (name, in) -> {
            ScannedEntry entry = new ScannedEntry(name, FileScanner.scan(in, NO_NAME));
            read.add(entry);
            return entry.scan().scan().size();
        });
        ArchiveFiles.visit(content, entries);
        return new ScannedArchive(read, entries.skippedMedia());
    }
}
