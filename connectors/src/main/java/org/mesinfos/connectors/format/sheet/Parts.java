package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.format.archive.BrokenArchive;
import org.mesinfos.connectors.format.tree.TreeElement;
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

    private Parts() {}

    /** Opens a part before its root. */
    static XmlCursor open(InputStream part) throws IOException {
        return guarded(() -> XmlCursor.open(part, StandardCharsets.UTF_8.name(), LIMITS));
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
