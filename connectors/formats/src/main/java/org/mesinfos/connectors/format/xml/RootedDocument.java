package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;

/**
 * XML document format that is recognised by its root element and read as a whole, without splits.
 *
 * @param name name of the root element, for messages
 * @param root predicate that accepts the roots of this format
 * @param signs recognition rules, the strongest first
 */
public record RootedDocument(String name, Predicate<QName> root, List<Sign> signs) {

    private static final int HARDLY = 5;

    /**
     * Recognition rule on the root element.
     *
     * @param root predicate that the root must satisfy
     * @param strength recognition score, from 1 to 100
     * @param name description for messages
     */
    public record Sign(Predicate<QName> root, int strength, String name) {}

    /** Reader of one document. */
    @FunctionalInterface
    public interface Walk {
        /** Reads the document to its end. The cursor is at the root element. */
        void over(XmlCursor cursor) throws IOException, XmlFault;
    }

    public RootedDocument {
        signs = List.copyOf(signs);
    }

    /** Claims a file if its root satisfies one of the rules. */
    public Recognition recognise(FilePreview preview) {
        Optional<QName> found = preview.xmlRoot();
        if (found.isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        for (Sign sign : signs) {
            if (sign.root().test(found.get())) {
                return Recognition.claimed(sign.strength(), sign.name());
            }
        }
        return Recognition.missed(HARDLY, List.of(signs.get(signs.size() - 1).name()));
    }

    /**
     * Reads the document of a file. A fault that ends the document, or a different root, is reported as one rejection.
     *
     * @throws IOException if the bytes cannot be read
     */
    public void read(SourceContent content, Walk walk, Consumer<Rejection> rejected) throws IOException {
        try (XmlPiece split = XmlPiece.open(content, Chunk.WHOLE, List.of(), XmlLimits.DEFAULT)) {
            XmlCursor cursor = split.cursor();
            if (cursor.nextChild(0) && root.test(new QName(cursor.namespace(), cursor.name()))) {
                walk.over(cursor);
            } else {
                rejected.accept(new Rejection(
                        RejectionReason.UNREADABLE_FILE,
                        Locator.wholeFile(),
                        "",
                        "no such element",
                        "the element " + name));
            }
        } catch (XmlFault fault) {
            rejected.accept(fault.rejection());
        }
    }
}
