package org.mesinfos.connectors.format.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.mesinfos.connectors.api.SourceContent;

/**
 * The files of a tar archive, alone or compressed with gzip, read in order. Not safe for use by multiple threads.
 *
 * <p>The expansion of a compressed archive is limited as in {@link GzipFile}. Links, directories and hidden files of
 * operating systems are passed over.
 */
public final class TarArchive implements Closeable {

    private static final int SIGNATURE_OFFSET = 257;
    private static final byte[] SIGNATURE = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = 512;
    /** Names are held in memory. This size in bytes is sufficient for about 100,000 files. */
    private static final long MAX_NAME_BYTES = 16 << 20;

    private final TarArchiveInputStream tar;
    private final Set<String> names = new HashSet<>();
    private long nameBytes;

    private TarArchive(TarArchiveInputStream tar) {
        this.tar = tar;
    }

    /** Returns whether bytes start with the header of a tar archive. */
    public static boolean isTar(byte[] head) {
        int end = SIGNATURE_OFFSET + SIGNATURE.length;
        return head.length >= end && Arrays.equals(head, SIGNATURE_OFFSET, end, SIGNATURE, 0, SIGNATURE.length);
    }

    /**
     * Opens an archive.
     *
     * @return empty if the content is not a tar archive
     * @throws InvalidArchiveException if it is compressed and damaged
     * @throws IOException if the bytes cannot be read
     */
    public static Optional<TarArchive> open(SourceContent content) throws IOException {
        boolean isGzip;
        try (InputStream in = content.open()) {
            isGzip = GzipFile.isGzip(in.readNBytes(4));
        }
        InputStream bytes = new BufferedInputStream(isGzip ? GzipFile.open(content) : content.open());
        try {
            bytes.mark(HEAD_BYTES);
            byte[] head = bytes.readNBytes(HEAD_BYTES);
            bytes.reset();
            if (isTar(head)) {
                return Optional.of(new TarArchive(new TarArchiveInputStream(new UncheckedStream(bytes))));
            }
            bytes.close();
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /**
     * Advances to the next file.
     *
     * @return its name; empty at the end of the archive
     * @throws InvalidArchiveException if the archive is damaged, has too many files, two with the same name, or one
     *     outside of its folder
     */
    public Optional<String> next() throws IOException {
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isLink() && !SystemFiles.contains(entry.getName())) {
                    return Optional.of(checkedName(entry));
                }
            }
            return Optional.empty();
        } catch (InvalidArchiveException invalid) {
            throw invalid;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    private String checkedName(TarArchiveEntry entry) throws InvalidArchiveException {
        if (entry.isSparse()) {
            throw new InvalidArchiveException("a file with gaps", "whole files");
        }
        ArchiveNames.requireInside(entry.getName());
        nameBytes += HEAD_BYTES / 4 + entry.getName().length();
        if (nameBytes > MAX_NAME_BYTES) {
            throw new InvalidArchiveException("names of more than " + MAX_NAME_BYTES + " bytes", "at most that");
        }
        if (!names.add(entry.getName())) {
            throw new InvalidArchiveException("two files with the same name", "unique file names");
        }
        return entry.getName();
    }

    /** Returns the bytes of the current file. Closing the stream does not close the archive. */
    public InputStream file() {
        return new FilterInputStream(new LimitedStream(tar, Long.MAX_VALUE, "a whole tar archive")) {
            @Override
            public void close() {
                // The stream of the archive is read on.
            }
        };
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private static InvalidArchiveException damaged() {
        return new InvalidArchiveException("a damaged tar archive", "a whole tar archive");
    }
}
