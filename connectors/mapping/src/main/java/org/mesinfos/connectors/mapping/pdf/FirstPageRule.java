package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfReader;

/**
 * What the first page of a document must hold for a mapping to take it.
 *
 * @param words texts that stand on one line each, such as the issuer's name, compared without regard to case and accents
 * @param patterns regular expressions that a line must match in part
 * @param header the header of the table, which may also come on a later page; without columns there is none
 */
record FirstPageRule(List<String> words, List<Pattern> patterns, Optional<TableHeader> header) {

    private static final int WITH_HEADER = 85;
    private static final int WITHOUT_HEADER = 70;
    private static final int NEAREST = 99;

    FirstPageRule {
        words = List.copyOf(words);
        patterns = List.copyOf(patterns);
    }

    Recognition recognise(FilePreview preview) {
        if (!preview.context().mediaType().equals(PdfReader.MEDIA_TYPE)) {
            return Recognition.OTHER_FORMAT;
        }
        Optional<PdfPage> page = preview.firstPage();
        return page.isEmpty() ? Recognition.missed(1, List.of("a first page with text")) : recognise(page.get());
    }

    private Recognition recognise(PdfPage page) {
        List<String> missing = missing(page);
        if (!missing.isEmpty()) {
            int wanted = words.size() + patterns.size();
            return Recognition.missed(NEAREST * (wanted - missing.size()) / wanted, missing);
        }
        boolean hasHeader = header.filter(table -> table.isOn(page)).isPresent();
        return hasHeader
                ? Recognition.claimed(WITH_HEADER, "the words of the issuer and the header of the table")
                : Recognition.claimed(WITHOUT_HEADER, "the words of the issuer");
    }

    private List<String> missing(PdfPage page) {
        List<String> lines = page.lines().stream().map(line -> line.text()).toList();
        List<String> comparable = lines.stream().map(HeaderWords::comparable).toList();
        List<String> missing = new ArrayList<>();
        for (String text : words) {
            String wanted = HeaderWords.comparable(text);
            if (comparable.stream().noneMatch(line -> line.contains(wanted))) {
                missing.add("the words \"" + text + "\"");
            }
        }
        for (Pattern pattern : patterns) {
            if (lines.stream().noneMatch(line -> pattern.matcher(line).find())) {
                missing.add("a line like " + pattern.pattern());
            }
        }
        return missing;
    }
}
