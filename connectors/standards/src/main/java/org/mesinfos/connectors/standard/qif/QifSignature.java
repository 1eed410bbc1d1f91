package org.mesinfos.connectors.standard.qif;

import java.util.List;
import org.mesinfos.connectors.api.Recognition;

/**
 * Recognition of QIF files by their first section header, which only comments may precede, or by a complete first record
 * of a register without header.
 */
final class QifSignature {

    private static final int MAX_LINES = 100;
    private static final String COMMENT_PREFIXES = "#;^";

    private QifSignature() {}

    /**
     * Recognises a file.
     *
     * @param lines the first lines of the file
     */
    static Recognition recognise(List<String> lines) {
        Recognition byHeader = recogniseHeader(lines);
        return byHeader.equals(Recognition.OTHER_FORMAT) && QifBareRegister.isAtStart(lines)
                ? Recognition.claimed(80, "record of a register without header")
                : byHeader;
    }

    private static Recognition recogniseHeader(List<String> lines) {
        for (String delivered : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
            String line = delivered.strip();
            if (QifSection.isHeader(line)) {
                return QifSection.of(line) == QifSection.UNKNOWN
                        ? Recognition.claimed(60, "header of an unknown section")
                        : Recognition.claimed(95, "header of a section");
            }
            if (QifSection.isOption(line)) {
                return Recognition.claimed(90, "option line");
            }
            if (!line.isEmpty() && COMMENT_PREFIXES.indexOf(line.charAt(0)) < 0) {
                return Recognition.OTHER_FORMAT;
            }
        }
        return Recognition.OTHER_FORMAT;
    }
}
