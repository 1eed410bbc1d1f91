package org.mesinfos.connectors.standard.qif;

import java.util.List;
import org.mesinfos.connectors.api.Recognition;

/** Recognition of QIF files by their first section header, which only comments may precede. */
final class QifSignature {

    private static final int FIRST_LINES = 100;
    private static final String COMMENTS = "#;^";

    private QifSignature() {}

    /**
     * Recognises a file.
     *
     * @param lines the first lines of the file
     */
    static Recognition recognise(List<String> lines) {
        for (String delivered : lines.subList(0, Math.min(lines.size(), FIRST_LINES))) {
            String line = delivered.strip();
            if (Section.isHeader(line)) {
                return Section.of(line) == Section.UNKNOWN
                        ? Recognition.claimed(60, "header of an unknown section")
                        : Recognition.claimed(95, "header of a section");
            }
            if (Section.isOption(line)) {
                return Recognition.claimed(90, "option line");
            }
            if (!line.isEmpty() && COMMENTS.indexOf(line.charAt(0)) < 0) {
                return Recognition.OTHER_FORMAT;
            }
        }
        return Recognition.OTHER_FORMAT;
    }
}
