package org.mesinfos.connectors.mapping.xml;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlPiece;
import org.mesinfos.connectors.format.xml.XmlSplitter;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.tree.TreePlan;

/** Source of the records of XML files that one mapping describes. */
final class XmlRecordSource implements RowSource {

    private final List<String> recordPath;
    private final XmlSigns signs;
    private final TreePlan plan;

    XmlRecordSource(List<String> recordPath, XmlSigns signs, TreePlan plan) {
        this.recordPath = recordPath;
        this.signs = signs;
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return signs.recognise(preview);
    }

    @Override
    public List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        return XmlSplitter.split(content, recordPath, targetBytes);
    }

    @Override
    public void read(SourceContent content, Chunk chunk, RowHandler handler) throws IOException {
        try (XmlPiece split = XmlPiece.open(content, chunk, List.of(recordPath), XmlLimits.DEFAULT)) {
            new XmlRecordReading(split.cursor(), recordPath, plan, handler).read();
        } catch (XmlFault fault) {
            handler.rejected(fault.rejection());
        }
    }
}
