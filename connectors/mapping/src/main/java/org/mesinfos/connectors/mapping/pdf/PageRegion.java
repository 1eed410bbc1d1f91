package org.mesinfos.connectors.mapping.pdf;

import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Region of one page or of all pages, in points from the upper left corner.
 *
 * @param page page number, from 1; 0 for every page
 * @param left minimum x of a word's centre
 * @param top minimum y of a base line
 * @param right maximum x of a word's centre
 * @param bottom maximum y of a base line
 */
record PageRegion(int page, int left, int top, int right, int bottom) {

    static final PageRegion EVERYWHERE = new PageRegion(0, 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);

    static PageRegion of(YamlMap declared) {
        PageRegion region = new PageRegion(
                declared.wholeNumber("page", WholeNumbers.FROM_1).orElse(EVERYWHERE.page()),
                declared.wholeNumber("left", WholeNumbers.FROM_0).orElse(EVERYWHERE.left()),
                declared.wholeNumber("top", WholeNumbers.FROM_0).orElse(EVERYWHERE.top()),
                declared.wholeNumber("right", WholeNumbers.FROM_0).orElse(EVERYWHERE.right()),
                declared.wholeNumber("bottom", WholeNumbers.FROM_0).orElse(EVERYWHERE.bottom()));
        declared.rejectUnknownKeys();
        return region;
    }

    boolean containsLine(PdfPage of, PdfLine line) {
        return (page == 0 || page == of.number()) && line.baseline() >= top && line.baseline() <= bottom;
    }

    boolean containsWord(PdfWord word) {
        return word.centre() >= left && word.centre() <= right;
    }
}
