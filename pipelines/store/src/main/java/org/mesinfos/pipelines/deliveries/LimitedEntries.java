package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.ArchiveFiles;
import org.mesinfos.connectors.format.archive.ExpandedArchives;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.MediaFiles;
import org.mesinfos.connectors.format.archive.ZipArchive;

/**
 * Walk through an archive that ends when its files exceed a limit on their number or size. If the archive has a directory, their
 * number is known before any of them is read. Media files are skipped by name. Not thread-safe.
 */
final class LimitedEntries implements ArchiveFiles.Visitor {

    private static final long MAX_BYTES = 64L << 30;

    /** The scans of all files of an archive are held in memory. */
    private static final int MAX_FILES = 50_000;

    /** To open a file of an archive that is not expanded, all files before it may have to be read. */
    private static final int MAX_FILES_OF_LARGE = 2_000;

    /** Reader of one file. */
    @FunctionalInterface
    interface EntryReader {
        /** Reads a file to its end and returns its size in bytes. */
        long read(String name, InputStream in) throws IOException;
    }

    private final EntryReader reader;
    private final long maxBytes;
    private int skippedMedia;
    private long files;
    private long bytes;

    LimitedEntries(SourceContent archive, EntryReader reader) {
        this.reader = reader;
        this.maxBytes = Math.min(MAX_BYTES, ZipArchive.maxExpandedBytes(archive.size()));
    }

    @Override
    public void announce(List<String> names) throws InvalidArchiveException {
        requireFew(names.stream().filter(name -> !MediaFiles.isMedia(name)).count());
    }

    @Override
    public boolean visit(String name, ArchiveFiles.Opening file) throws IOException {
        if (MediaFiles.isMedia(name)) {
            skippedMedia++;
            return true;
        }
        try (InputStream in = file.open()) {
            bytes += reader.read(name, in);
        }
        files++;
        if (bytes > maxBytes) {
            throw new InvalidArchiveException("files of more than " + maxBytes + " bytes together", "at most that");
        }
        if (bytes > ExpandedArchives.MAX_BYTES && files > MAX_FILES_OF_LARGE) {
            throw new InvalidArchiveException(
                    "more than " + MAX_FILES_OF_LARGE + " files of more than " + ExpandedArchives.MAX_BYTES
                            + " bytes together",
                    "several archives");
        }
        requireFew(files);
        return true;
    }

    private static void requireFew(long files) throws InvalidArchiveException {
        if (files > MAX_FILES) {
            throw new InvalidArchiveException("more than " + MAX_FILES + " files", "at most that");
        }
    }

    /** Returns the number of media files that were not read. */
    int skippedMedia() {
        return skippedMedia;
    }
}
