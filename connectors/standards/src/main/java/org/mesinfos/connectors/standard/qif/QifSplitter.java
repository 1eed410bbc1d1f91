package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;

/** Splits a file with a single register between its records. Other files are not split. */
final class QifSplitter {

    private QifSplitter() {}

    static List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        if (content.size() <= targetBytes || !TextLines.encoding(content).isByteWise()) {
            return List.of(Chunk.WHOLE);
        }
        List<Chunk> chunks = new ArrayList<>();
        long start = 0;
        long firstLine = 1;
        long firstRecord = 0;
        long records = 0;
        boolean between = true;
        Section section = Section.LIST;
        try (TextLines lines = TextLines.open(content, 0, Long.MAX_VALUE, 1)) {
            while (lines.next()) {
                if (lines.startsWith('!')) {
                    boolean isHeader = Section.isHeader(lines.text());
                    if (records > 0 && (isHeader || Section.isOption(lines.text()))) {
                        return List.of(Chunk.WHOLE);
                    }
                    section = isHeader ? Section.of(lines.text()) : section;
                } else if (between && lines.offset() - start >= targetBytes && records > firstRecord) {
                    chunks.add(new Chunk(start, lines.offset(), firstLine, firstRecord));
                    start = lines.offset();
                    firstLine = lines.line();
                    firstRecord = records;
                }
                between = lines.startsWith(QifReader.RECORD_END);
                records += between && section.holdsMovements() ? 1 : 0;
            }
        }
        chunks.add(new Chunk(start, chunks.isEmpty() ? Long.MAX_VALUE : content.size(), firstLine, firstRecord));
        return List.copyOf(chunks);
    }
}
