package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.ListedSizeStream;
import org.mesinfos.connectors.intake.TypedScan;
import org.mesinfos.connectors.intake.VerifiedContent;

/**
 * Scan of a file of the inbox: the file, hashed, and the files inside if it is an archive.
 *
 * @param files the file, followed by the entries of an archive
 * @param skippedMedia number of media files of an archive that are not read
 */
public record InboxFileScan(List<ScannedFile> files, int skippedMedia) {

    /** File name for type detection. Empty, because the stored data must not depend on file names. */
    private static final String NO_NAME = "";

    public InboxFileScan {
        files = List.copyOf(files);
    }

    /**
     * Reads and hashes a file.
     *
     * @throws IOException if it cannot be read
     */
    public static InboxFileScan of(InboxFile file) throws IOException {
        TypedScan typedScan;
        try (InputStream in = new ListedSizeStream(InboxFileContent.open(file.getUri(), 0), file.getSize())) {
            typedScan = FileScanner.scan(in, NO_NAME);
        }
        ScannedFile scanned = DeliveryIdentity.scanned(file, typedScan);
        ArchiveScanner.ScannedArchive archive = typedScan.archive()
                ? ArchiveScanner.scan(VerifiedContent.of(
                        InboxFileContent.withoutContext(file.getUri(), scanned.getSize()),
                        scanned.getSha256(),
                        scanned.getChunks()))
                : ArchiveScanner.ScannedArchive.NONE;
        List<ScannedFile> files = new ArrayList<>();
        files.add(archive.isOpened() ? DeliveryIdentity.expandedArchive(scanned) : scanned);
        archive.entries().forEach(entry -> files.add(DeliveryIdentity.scanned(file, entry)));
        return new InboxFileScan(files, archive.skippedMedia());
    }
}
