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
import org.mesinfos.connectors.format.archive.BrokenArchive;
import org.mesinfos.connectors.format.archive.GzipFile;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.intake.Origin;
import org.mesinfos.connectors.intake.TypedScan;

/**
 * ZIP and gzip files that are dropped instead of what is in them: their files are taken as if they had been dropped. An archive
 * in an archive is not opened, and an archive of which a part cannot be read stays one file, which nobody takes.
 */
public final class Archives {

    private static final long MOST_BYTES = 64L << 30;

    private static final int SIGNATURE_BYTES = 4;

    /** What a connector may know of the name must not decide, so types are told without it. */
    private static final String NAMELESS = "";

    /**
     * A file of an archive, all of whose bytes were read once.
     *
     * @param name in the archive
     */
    public record Scanned(String name, TypedScan typed) {}

    private Archives() {}

    /**
     * The files of an archive; none when the content is no archive, is one document, or cannot be read to its end.
     *
     * @throws IOException when the bytes could not be had
     */
    public static List<Scanned> scan(SourceContent content) throws IOException {
        try {
            return files(content);
        } catch (BrokenArchive broken) {
            return List.of();
        }
    }

    /**
     * Why an archive cannot be opened; empty when it can, or is none.
     *
     * @throws IOException when the bytes could not be had
     */
    static Optional<Rejection> refusal(SourceContent content) throws IOException {
        try {
            files(content);
            return Optional.empty();
        } catch (BrokenArchive broken) {
            return Optional.of(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", broken.found(), broken.expected()));
        }
    }

    /** What is known of a file of an archive, given what is known of the archive. */
    public static SourceContext context(SourceContext archive, Scanned part) {
        return new Origin(
                        archive.organisation(),
                        archive.delivery(),
                        archive.zone(),
                        archive.country(),
                        archive.customer())
                .context(part.name().substring(part.name().lastIndexOf('/') + 1), part.typed());
    }

    private static List<Scanned> files(SourceContent content) throws IOException {
        byte[] signature = signature(content);
        if (GzipFile.isOne(signature)) {
            return List.of(scannedContent(content));
        }
        if (!ZipArchive.isOne(signature)) {
            return List.of();
        }
        List<Scanned> files = new ArrayList<>();
        try (ZipArchive zip = ZipArchive.open(content)) {
            long bytes = 0;
            for (String name : zip.isDocument() ? List.<String>of() : zip.files()) {
                Scanned file = scanned(zip, name);
                files.add(file);
                bytes += file.typed().scan().size();
                if (bytes > MOST_BYTES) {
                    throw new BrokenArchive("files of more than " + MOST_BYTES + " bytes together", "at most that");
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

    private static Scanned scannedContent(SourceContent gzip) throws IOException {
        try (InputStream in = GzipFile.open(gzip)) {
            return new Scanned(GzipFile.CONTENT, FileScanner.scan(in, NAMELESS));
        }
    }

    private static Scanned scanned(ZipArchive zip, String name) throws IOException {
        try (InputStream in = zip.entry(name).orElseThrow()) {
            return new Scanned(name, FileScanner.scan(in, NAMELESS));
        }
    }
}
