package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Context value: a value printed on a page outside of the table.
 *
 * @param name name in the mapping
 * @param pattern matches in the text of a line; its first group is the value or, without a group, the whole match
 * @param region region of the page in which the value must be
 */
record PdfContextValue(String name, Pattern pattern, PageRegion region) {

    /** Returns the value if the line contains it. */
    Optional<String> find(PdfPage page, PdfLine line) {
        if (!region.containsLine(page, line)) {
            return Optional.empty();
        }
        List<PdfWord> words = line.words().stream().filter(region::containsWord).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Matcher found = BoundedText.matcher(pattern, new PdfLine(line.baseline(), words).text());
        if (!found.find()) {
            return Optional.empty();
        }
        String value = found.groupCount() == 0 ? found.group() : found.group(1);
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
