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

/** Reads the XML parts of a spreadsheet and reports all errors as {@link BrokenSheet}. */
final class Parts {

    private static final XmlLimits LIMITS = new XmlLimits(50, 16 << 20, 4 << 20, 5_000);

    /** An operation on the XML of a part. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException, XmlFault, ElementTooLarge;
    }

    /** An operation on an open archive. */
    @FunctionalInterface
    interface Opening<T> {
        T of(ZipArchive archive) throws IOException;
    }

    private Parts() {}

    /** Opens a part before its root element. */
    static XmlCursor open(InputStream part) throws IOException {
        return guarded(() -> XmlCursor.open(part, StandardCharsets.UTF_8.name(), LIMITS));
    }

    /** Opens a spreadsheet that is a single XML document. */
    static XmlCursor open(SourceContent document) throws IOException {
        return guarded(() -> XmlCursor.open(document.open(), document.context().encoding(), LIMITS));
    }

    /**
     * Opens a spreadsheet that is a ZIP archive and applies an operation. The archive is closed only if the operation
     * fails.
     *
     * @throws BrokenSheet if the file is damaged
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

    /** Opens a mandatory part. */
    static InputStream part(ZipArchive archive, String name) throws IOException {
        return archive.entry(name)
                .orElseThrow(() -> new BrokenSheet("a missing part of the spreadsheet", "all its parts"));
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

    /** Returns the value of an attribute; empty if it is missing. */
    static String attribute(TreeElement element, String name) {
        return element.attribute(name).map(TreeValue::value).orElse("");
    }

    /** @throws BrokenSheet if the operation fails because of the content of the file */
    static <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (XmlFault broken) {
            throw new BrokenSheet(broken.rejection().found(), broken.rejection().expected());
        } catch (ElementTooLarge large) {
            throw new BrokenSheet("a row or list over the size limit", "a smaller row or list");
        } catch (BrokenArchive broken) {
            throw BrokenSheet.of(broken);
        }
    }
}
