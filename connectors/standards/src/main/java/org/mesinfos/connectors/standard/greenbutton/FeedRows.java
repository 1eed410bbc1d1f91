package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;

/** Visitor that emits rows for the meter readings, usage summaries and contracts of a Green Button feed. */
final class FeedRows implements FeedWalker.Visitor {

    private final SourceContent content;
    private final RowSink sink;
    private final ResourceResolver connections;
    private final UsageSummaries summaries;
    private final UsagePointContracts usagePoints;

    FeedRows(SourceContent content, RowSink sink) {
        this.content = content;
        this.sink = sink;
        this.connections = new ResourceResolver(content);
        this.summaries = new UsageSummaries(content.context(), sink);
        this.usagePoints = new UsagePointContracts(content.context(), sink);
    }

    @Override
    public void intervalBlock(XmlCursor cursor, TreeElement block, EspiResource entry)
            throws IOException, XmlReadException {
        int depth = cursor.depth();
        IntervalReadings readings = null;
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            boolean reading = cursor.name().equals(EspiNames.INTERVAL_READING);
            try {
                if (reading) {
                    readings = readings == null ? readings(block, entry) : readings;
                    readings.add(cursor.readElement(), locator);
                } else {
                    block.attach(cursor.readElement(block));
                }
            } catch (ElementTooLargeException tooLarge) {
                tooLarge(tooLarge);
            }
        }
    }

    private IntervalReadings readings(TreeElement block, EspiResource entry) throws IOException {
        return new IntervalReadings(content.context(), sink, connections.readingContext(block, entry), block);
    }

    @Override
    public void resource(EspiResource resource) throws IOException {
        connections.add(resource);
        if (EspiNames.SUMMARIES.contains(resource.kind())) {
            summaries.add(resource, connections.usagePoint(resource));
        } else {
            usagePoints.add(resource);
        }
    }

    @Override
    public void feedElement(TreeElement element) {
        usagePoints.add(element);
    }

    @Override
    public void tooLarge(ElementTooLargeException element) {
        sink.startRow();
        sink.reject(element.rejection());
    }

    void finish() {
        usagePoints.finish(connections.preceding());
    }
}
