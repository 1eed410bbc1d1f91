package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.value.TextFolding;

/**
 * Recognition rule on the first page of a document.
 *
 * @param words texts that must each occur in a line, such as the issuer's name, ignoring case and accents
 * @param patterns regular expressions that must each match in a line
 * @param header header of the table, which may be on a later page; empty for a mapping without columns
 */
record FirstPageRule(List<String> words, List<Pattern> patterns, Optional<PdfTableHeader> header) {

    private static final int WITH_HEADER = 85;
    private static final int WITHOUT_HEADER = 70;
    private static final int MAX_MISSED_SCORE = 99;

    FirstPageRule {
        words = List.copyOf(words);
        patterns = List.copyOf(patterns);
    }

    Recognition recognise(FilePreview preview) {
        if (!preview.context().mediaType().equals(PdfReader.MEDIA_TYPE)) {
            return Recognition.OTHER_FORMAT;
        }
        Optional<PdfPage> page = preview.firstPages().stream().findFirst();
        return page.isEmpty() ? Recognition.declined(1, List.of("a first page with text")) : recognise(page.get());
    }

    private Recognition recognise(PdfPage page) {
        List<String> missing = missing(page);
        if (!missing.isEmpty()) {
            int wanted = words.size() + patterns.size();
            return Recognition.declined(MAX_MISSED_SCORE * (wanted - missing.size()) / wanted, missing);
        }
        boolean hasHeader = header.filter(table -> table.isOn(page)).isPresent();
        return hasHeader
                ? Recognition.claimed(WITH_HEADER, "the words of the issuer and the header of the table")
                : Recognition.claimed(WITHOUT_HEADER, "the words of the issuer");
    }

    private List<String> missing(PdfPage page) {
        List<String> lines = page.lines().stream().map(line -> line.text()).toList();
        List<String> comparable = lines.stream().map(TextFolding::fold).toList();
        List<String> missing = new ArrayList<>();
        for (String text : words) {
            String wanted = TextFolding.fold(text);
            if (comparable.stream().noneMatch(line -> line.contains(wanted))) {
                missing.add("the words \"" + text + "\"");
            }
        }
        for (Pattern pattern : patterns) {
            if (lines.stream()
                    .noneMatch(line -> BoundedText.matcher(pattern, line).find())) {
                missing.add("a line like " + pattern.pattern());
            }
        }
        return missing;
    }
}
