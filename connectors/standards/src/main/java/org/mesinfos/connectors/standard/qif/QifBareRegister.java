package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * Detection of a register without a section header, which some programs write. The first record must be complete, with a
 * date and an amount.
 */
final class QifBareRegister {

    /** Maximum number of lines before the end of the first record. */
    static final int MAX_LINES = 100;

    private static final String CODES = "DTUMCNPALSE$%FXYIQOV";
    private static final String COMMENT_PREFIXES = "#;";

    private QifBareRegister() {}

    /** Returns whether a file starts with a record of a register. */
    static boolean isAtStart(SourceContent content) throws IOException {
        List<String> head = new ArrayList<>();
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (head.size() < MAX_LINES && lines.next()) {
                head.add(lines.text());
            }
        }
        return isAtStart(head);
    }

    /**
     * Returns whether the lines start with a record of a register.
     *
     * @param lines the first lines of the file
     */
    static boolean isAtStart(List<String> lines) {
        boolean hasDate = false;
        boolean hasAmount = false;
        for (String delivered : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
            String line = withoutByteOrderMark(delivered.strip());
            if (line.isEmpty() || COMMENT_PREFIXES.indexOf(line.charAt(0)) >= 0) {
                continue;
            }
            char code = line.charAt(0);
            if (code == QifReader.RECORD_END) {
                return hasDate && hasAmount;
            }
            if (CODES.indexOf(code) < 0) {
                return false;
            }
            String text = line.substring(1).strip();
            hasDate |= code == 'D' && WrittenDate.parse(text).isPresent();
            hasAmount |= (code == 'T' || code == 'U') && isAmount(text);
        }
        return false;
    }

    private static boolean isAmount(String text) {
        return new QifAmounts(DecimalMarkRule.POINT).parse(text).isPresent()
                || new QifAmounts(DecimalMarkRule.COMMA).parse(text).isPresent();
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }
}
