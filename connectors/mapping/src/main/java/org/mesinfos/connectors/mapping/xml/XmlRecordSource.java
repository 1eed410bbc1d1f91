package org.mesinfos.connectors.mapping.xml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.format.xml.XmlSplit;
import org.mesinfos.connectors.format.xml.XmlSplitter;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.tree.RecordPaths;
import org.mesinfos.connectors.mapping.tree.TreePlan;

/** Source of the records of XML files that one mapping describes. */
final class XmlRecordSource implements RowSource {

    private final RecordPaths records;
    private final XmlRecogniser recogniser;
    private final TreePlan plan;

    XmlRecordSource(RecordPaths records, XmlRecogniser recogniser, TreePlan plan) {
        this.records = records;
        this.recogniser = recogniser;
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return recogniser.recognise(preview);
    }

    @Override
    public Optional<String> recordPath() {
        return Optional.of(records.paths().stream()
                .map(path -> "/" + String.join("/", path))
                .collect(Collectors.joining(" or ")));
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return records.paths().size() == 1
                ? XmlSplitter.split(content, records.paths().get(0), targetBytes)
                : List.of(Split.WHOLE);
    }

    @Override
    public void read(SourceContent content, Split split, RowHandler handler) throws IOException {
        try (XmlSplit xml = XmlSplit.open(content, split, records.paths(), XmlLimits.DEFAULT)) {
            new XmlRecordReader(xml.cursor(), records, plan, new AfterProlog(handler, split)).read();
        } catch (XmlReadException fault) {
            handler.rejected(fault.rejection());
        }
    }
}
