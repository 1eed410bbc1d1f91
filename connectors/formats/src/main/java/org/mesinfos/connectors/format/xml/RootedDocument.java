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
 * Documents of one kind, which are told by their root and walked in one piece.
 *
 * @param name of the root
 * @param root whether it is one of these documents
 * @param signs that tell such a document, the strongest first
 */
public record RootedDocument(String name, Predicate<QName> root, List<Sign> signs) {

    private static final int HARDLY = 5;

    /**
     * What tells a document.
     *
     * @param root that has it
     * @param strength from 1 to 100
     * @param name of the sign, for people
     */
    public record Sign(Predicate<QName> root, int strength, String name) {}

    /** Walks a document. */
    @FunctionalInterface
    public interface Walk {
        /** Walks it to its end; the cursor stands at the root. */
        void over(XmlCursor cursor) throws IOException, XmlFault;
    }

    public RootedDocument {
        signs = List.copyOf(signs);
    }

    /** Claims what has one of the signs. */
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
     * Walks the document of a file. A fault that ends it, or another root, is handed over as one row that was rejected.
     *
     * @throws IOException when the bytes could not be had
     */
    public void read(SourceContent content, Walk walk, Consumer<Rejection> rejected) throws IOException {
        try (XmlPiece piece = XmlPiece.open(content, Chunk.WHOLE, List.of(), XmlLimits.DEFAULT)) {
            XmlCursor cursor = piece.cursor();
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
