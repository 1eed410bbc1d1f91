package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;
import org.mesinfos.connectors.format.lines.TextLines;

/** Splitter of a file with a single register between its records. Other files are not split. */
final class QifSplitter {

    private QifSplitter() {}

    static List<Split> split(SourceContent content, long targetBytes) throws IOException {
        if (content.size() <= targetBytes || !TextLines.encoding(content).hasUnambiguousAscii()) {
            return List.of(Split.WHOLE);
        }
        SplitBuilder splits = new SplitBuilder(targetBytes);
        long records = 0;
        boolean between = true;
        QifSection section = QifBareRegister.isAtStart(content) ? QifSection.REGISTER : QifSection.REFERENCE_LIST;
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (lines.next()) {
                if (lines.startsWith('!')) {
                    boolean isHeader = QifSection.isHeader(lines.text());
                    if (records > 0 && (isHeader || QifSection.isOption(lines.text()))) {
                        return List.of(Split.WHOLE);
                    }
                    section = isHeader ? QifSection.of(lines.text()) : section;
                } else if (between) {
                    splits.offer(lines.offset(), lines.line(), records);
                }
                between = lines.startsWith(QifReader.RECORD_END);
                records += between && section.hasTransactions() ? 1 : 0;
            }
        }
        return splits.build();
    }
}
