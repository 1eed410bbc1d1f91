package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.BrokenArchive;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;

/** Reads the XML of a spreadsheet and says of every fault that the sheet is broken. */
final class Parts {

    private static final XmlLimits LIMITS = new XmlLimits(50, 16 << 20, 4 << 20, 5_000);

    /** What is done with the XML of a part. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException, XmlFault, ElementTooLarge;
    }

    /** What becomes of an archive that was opened. */
    @FunctionalInterface
    interface Opening<T> {
        T of(ZipArchive archive) throws IOException;
    }

    private Parts() {}

    /** Opens a part before its root. */
    static XmlCursor open(InputStream part) throws IOException {
        return guarded(() -> XmlCursor.open(part, StandardCharsets.UTF_8.name(), LIMITS));
    }

    /** Opens a spreadsheet that is one document. */
    static XmlCursor open(SourceContent document) throws IOException {
        return guarded(() -> XmlCursor.open(document.open(), document.context().encoding(), LIMITS));
    }

    /**
     * Opens a spreadsheet of many parts and reads what comes first; the archive is closed when that fails.
     *
     * @throws BrokenSheet when the file is damaged
     */
    static <T> T within(SourceContent content, Opening<T> opening) throws IOException {
        try {
            ZipArchive archive = ZipArchive.open(content);
            try {
                return opening.of(archive);
            } catch (IOException | RuntimeException failure) {
                archive.close();
                throw failure;
            }
        } catch (BrokenArchive broken) {
            throw BrokenSheet.of(broken);
        }
    }

    /** A part that a spreadsheet must have. */
    static InputStream part(ZipArchive archive, String name) throws IOException {
        return archive.entry(name)
                .orElseThrow(() -> new BrokenSheet("a part that is missing from the spreadsheet", "all its parts"));
    }

    /** Reads a small part as a whole. */
    static TreeElement read(InputStream part) throws IOException {
        try (XmlCursor cursor = open(part)) {
            return guarded(() -> {
                cursor.nextElement();
                return cursor.readElement();
            });
        }
    }

    /** An attribute; empty when it is missing. */
    static String attribute(TreeElement element, String name) {
        return element.attribute(name).map(TreeValue::value).orElse("");
    }

    /** @throws BrokenSheet for every fault of what is read */
    static <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (XmlFault broken) {
            throw new BrokenSheet(broken.rejection().found(), broken.rejection().expected());
        } catch (ElementTooLarge large) {
            throw new BrokenSheet("a row or a list above the limit", "smaller ones");
        } catch (BrokenArchive broken) {
            throw BrokenSheet.of(broken);
        }
    }
}
