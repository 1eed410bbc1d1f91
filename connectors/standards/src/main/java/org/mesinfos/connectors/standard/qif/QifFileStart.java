package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;

/**
 * Facts about a file that its first lines show.
 *
 * @param dialect format of dates and amounts
 * @param isBareRegister true if the file starts with a record of a register without a section header
 */
record QifFileStart(QifDialect dialect, boolean isBareRegister) {

    /** Number of bytes that are inspected. */
    private static final long HEAD_BYTES = 1 << 18;

    /** Inspects the start of a file in one pass. */
    static QifFileStart of(SourceContent content) throws IOException {
        QifEvidence evidence = new QifEvidence(
                TwoDigitYears.of(content.context()), content.context().currency());
        QifSection section = QifSection.UNKNOWN;
        List<String> head = new ArrayList<>();
        try (TextLines lines = TextLines.open(content, 0, HEAD_BYTES, 1)) {
            while (lines.next()) {
                String line = lines.text();
                if (head.size() < QifBareRegister.MAX_LINES) {
                    head.add(line);
                }
                if (QifSection.isHeader(line)) {
                    section = QifSection.of(line);
                } else if (!line.isEmpty() && section.hasTransactions()) {
                    inspect(evidence, line);
                }
            }
        }
        return new QifFileStart(QifDialect.of(evidence, content.context().country()), QifBareRegister.isAtStart(head));
    }

    private static void inspect(QifEvidence evidence, String line) {
        String text = line.substring(1).strip();
        switch (line.charAt(0)) {
            case 'D' -> evidence.addDate(text);
            case 'T', 'U', '$' -> evidence.addAmount(text);
            default -> {
                // Other fields have only one format.
            }
        }
    }
}
