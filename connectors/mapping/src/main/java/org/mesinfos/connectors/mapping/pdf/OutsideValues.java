package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * The values outside of the table while a document is read: each is the last one met, or, before the first, the first
 * one of the document, since some statements tell whose they are at the foot of the page only.
 */
final class OutsideValues {

    private final List<OutsideValue> definitions;
    private final String[] current;

    OutsideValues(List<OutsideValue> definitions, List<PdfPage> pages) {
        this.definitions = definitions;
        this.current = definitions.stream()
                .map(definition -> first(definition, pages).orElse(null))
                .toArray(String[]::new);
    }

    /** Takes note of the values that a line tells. */
    void meet(PdfPage page, PdfLine line) {
        for (int i = 0; i < current.length; i++) {
            int number = i;
            definitions.get(i).find(page, line).ifPresent(value -> current[number] = value);
        }
    }

    /** The values as they now are, null where the document has none. */
    String[] snapshot() {
        return current.clone();
    }

    private static Optional<String> first(OutsideValue definition, List<PdfPage> pages) {
        return pages.stream()
                .flatMap(page -> page.lines().stream().flatMap(line -> definition.find(page, line).stream()))
                .findFirst();
    }
}
