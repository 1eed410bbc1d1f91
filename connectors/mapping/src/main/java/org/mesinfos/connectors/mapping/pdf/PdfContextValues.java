package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * Current context values while a document is read. Each is the last occurrence so far. Before the first occurrence it
 * is the first one of the document, because some statements print the holder only in the page footer.
 */
final class PdfContextValues {

    private final List<PdfContextValue> definitions;
    private final String[] current;

    PdfContextValues(List<PdfContextValue> definitions, List<PdfPage> pages) {
        this.definitions = definitions;
        this.current = definitions.stream()
                .map(definition -> first(definition, pages).orElse(null))
                .toArray(String[]::new);
    }

    /** Updates the values from a line. */
    void update(PdfPage page, PdfLine line) {
        for (int i = 0; i < current.length; i++) {
            int number = i;
            definitions.get(i).find(page, line).ifPresent(value -> current[number] = value);
        }
    }

    /** Returns a copy of the current values; null for values that the document does not contain. */
    String[] snapshot() {
        return current.clone();
    }

    private static Optional<String> first(PdfContextValue definition, List<PdfPage> pages) {
        return pages.stream()
                .flatMap(page -> page.lines().stream().flatMap(line -> definition.find(page, line).stream()))
                .findFirst();
    }
}
