package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;

/**
 * XML document format that is recognised by its root element and read as a whole, without splits.
 *
 * @param name name of the root element, for messages
 * @param acceptedRoot predicate that accepts the roots of this format
 * @param rootRules recognition rules, the strongest first
 */
public record XmlDocumentFormat(String name, Predicate<QName> acceptedRoot, List<RootRule> rootRules) {

    private static final int OTHER_ROOT_SCORE = 5;

    /**
     * Recognition rule on the root element.
     *
     * @param root predicate that the root must satisfy
     * @param score recognition score, from 1 to 100
     * @param description description for messages
     */
    public record RootRule(Predicate<QName> root, int score, String description) {}

    /** Reader of one document. */
    @FunctionalInterface
    public interface RootReader {
        /** Reads the document to its end. The cursor is at the root element. */
        void read(XmlCursor cursor) throws IOException, XmlReadException;
    }

    public XmlDocumentFormat {
        rootRules = List.copyOf(rootRules);
    }

    /**
     * Returns the format of documents with a root of this name, in any namespace.
     *
     * @param score recognition score of such a root
     * @param stronger recognition rules with a higher score
     */
    public static XmlDocumentFormat named(String name, int score, RootRule... stronger) {
        Predicate<QName> isNamed = root -> root.getLocalPart().equals(name);
        List<RootRule> rules = new ArrayList<>(List.of(stronger));
        rules.add(new RootRule(isNamed, score, "root element " + name));
        return new XmlDocumentFormat(name, isNamed, rules);
    }

    /** Claims a file if its root satisfies one of the rules. */
    public Recognition recognise(FilePreview preview) {
        Optional<QName> found = preview.xmlRoot();
        if (found.isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        for (RootRule sign : rootRules) {
            if (sign.root().test(found.get())) {
                return Recognition.claimed(sign.score(), sign.description());
            }
        }
        return Recognition.declined(
                OTHER_ROOT_SCORE, List.of(rootRules.get(rootRules.size() - 1).description()));
    }

    /**
     * Reads the document of a file. A fault that ends the document, or a different root, is reported as one rejection.
     *
     * @throws IOException if the bytes cannot be read
     */
    public void read(SourceContent content, RootReader walk, Consumer<Rejection> rejected) throws IOException {
        try (XmlSplit split = XmlSplit.open(content, Split.WHOLE, List.of(), XmlLimits.DEFAULT)) {
            XmlCursor cursor = split.cursor();
            if (cursor.nextChild(0) && acceptedRoot.test(new QName(cursor.namespace(), cursor.name()))) {
                walk.read(cursor);
            } else {
                rejected.accept(new Rejection(
                        RejectionReason.UNREADABLE_FILE,
                        Locator.wholeFile(),
                        "",
                        "no such element",
                        "the element " + name));
            }
        } catch (XmlReadException fault) {
            rejected.accept(fault.rejection());
        }
    }
}
