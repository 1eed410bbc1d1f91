package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;

/** Visitor that emits the rows of a feed. */
final class FeedRows implements FeedWalk.Visitor {

    private final SourceContent content;
    private final RowSink sink;
    private final Connections connections;
    private final Summaries summaries;
    private final UsagePointRows usagePoints;

    FeedRows(SourceContent content, RowSink sink) {
        this.content = content;
        this.sink = sink;
        this.connections = new Connections(content);
        this.summaries = new Summaries(content.context(), sink);
        this.usagePoints = new UsagePointRows(content.context(), sink);
    }

    @Override
    public void block(XmlCursor cursor, TreeElement block, Resource entry) throws IOException, XmlFault {
        int depth = cursor.depth();
        IntervalReadings readings = null;
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            boolean reading = cursor.name().equals(Espi.INTERVAL_READING);
            try {
                if (reading) {
                    readings = readings == null ? readings(block, entry) : readings;
                    readings.add(cursor.readElement(), locator);
                } else {
                    block.adopt(cursor.readElement(block));
                }
            } catch (ElementTooLarge tooLarge) {
                tooLarge(tooLarge);
            }
        }
    }

    private IntervalReadings readings(TreeElement block, Resource entry) throws IOException {
        return new IntervalReadings(content.context(), sink, connections.meaning(block, entry), block);
    }

    @Override
    public void resource(Resource resource) throws IOException {
        connections.add(resource);
        if (Espi.SUMMARIES.contains(resource.kind())) {
            summaries.add(resource, connections.usagePoint(resource));
        } else {
            usagePoints.keep(resource);
        }
    }

    @Override
    public void ofFeed(TreeElement element) {
        usagePoints.keep(element);
    }

    @Override
    public void tooLarge(ElementTooLarge element) {
        sink.read();
        sink.reject(element.rejection());
    }

    void finish() {
        usagePoints.finish(connections.soFar());
    }
}
