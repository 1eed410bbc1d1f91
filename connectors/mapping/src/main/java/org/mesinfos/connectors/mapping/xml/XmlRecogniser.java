package org.mesinfos.connectors.mapping.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.xml.XmlPreview;
import org.mesinfos.connectors.mapping.tree.RecordPaths;

/**
 * Recogniser of the files of one mapping.
 *
 * @param records names from the root to the records
 * @param namespaces accepted namespaces of the root; empty to accept any
 * @param patterns regular expressions that must match in the first part of the file
 */
record XmlRecogniser(RecordPaths records, List<String> namespaces, List<Pattern> patterns) {

    private static final int NAMESPACE = 100;
    private static final int RECORD_SEEN = 80;
    private static final int ROOT_ONLY = 55;

    XmlRecogniser {
        namespaces = List.copyOf(namespaces);
        patterns = List.copyOf(patterns);
    }

    Recognition recognise(FilePreview preview) {
        if (preview.xmlRoot().isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        XmlPreview opening = XmlPreview.of(preview.head(), preview.context().encoding());
        List<String> missing = new ArrayList<>();
        boolean root = opening.names().stream()
                .findFirst()
                .filter(name -> records.isOnPath(List.of(name)))
                .isPresent();
        if (!root) {
            missing.add("root element " + records.roots());
        }
        boolean named = namespaces.contains(opening.namespace());
        if (!namespaces.isEmpty() && !named) {
            missing.add("namespace " + String.join(" or ", namespaces));
        }
        for (Pattern pattern : patterns) {
            if (!BoundedText.matcher(pattern, preview.text()).find()) {
                missing.add("a text that matches " + pattern);
            }
        }
        if (!missing.isEmpty()) {
            int expected = 1 + (namespaces.isEmpty() ? 0 : 1) + patterns.size();
            int halves = 2 * (expected - missing.size()) + (!root && records.isBelowOtherRoot(opening.names()) ? 1 : 0);
            return Recognition.declined(99 * halves / (2 * expected), missing);
        }
        if (named) {
            return Recognition.claimed(NAMESPACE, "namespace " + opening.namespace());
        }
        return records.paths().stream()
                .filter(opening.names()::containsAll)
                .findFirst()
                .map(path -> Recognition.claimed(RECORD_SEEN, "records " + String.join("/", path)))
                .orElseGet(() -> Recognition.claimed(ROOT_ONLY, "root element " + records.roots()));
    }
}
