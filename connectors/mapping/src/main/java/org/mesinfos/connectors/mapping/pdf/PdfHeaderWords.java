package org.mesinfos.connectors.mapping.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.mapping.value.TextFolding;

/** Words of a header, compared without regard to case and accents. */
final class PdfHeaderWords {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<String> words;

    PdfHeaderWords(String text) {
        this.words =
                Arrays.stream(SPACES.split(text.strip())).map(TextFolding::fold).toList();
    }

    int size() {
        return words.size();
    }

    /** Returns the index of the first occurrence of the words in succession, at or after an index. */
    OptionalInt find(List<String> comparableLine, int from) {
        for (int start = from; start + words.size() <= comparableLine.size(); start++) {
            if (comparableLine.subList(start, start + words.size()).equals(words)) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }

    static List<String> normalise(List<PdfWord> line) {
        return line.stream().map(word -> TextFolding.fold(word.text())).toList();
    }
}
