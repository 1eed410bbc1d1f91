package org.mesinfos.connectors.standard.gpx;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.xml.XmlDocumentFormat;
import org.mesinfos.connectors.format.xml.XmlDocumentFormat.RootRule;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for tracks and waypoints in GPX. Routes without times are plans and no positions of the person: they
 * are skipped. */
@AutoService(Connector.class)
public final class GpxConnector implements Connector {

    static final String ROOT = "gpx";

    private static final String NAMESPACE = "http://www.topografix.com/GPX/";

    private static final XmlDocumentFormat DOCUMENT = XmlDocumentFormat.named(
            ROOT, 90, new RootRule(root -> root.getNamespaceURI().startsWith(NAMESPACE), 100, "namespace of GPX"));

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/gpx",
            4,
            "Tracks and waypoints as GPX 1.0 and 1.1; routes without times are plans and are skipped",
            "xml",
            RecordType.TRIP,
            RecordType.LOCATION_POINT);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return DOCUMENT.recognise(preview);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        DOCUMENT.read(content, cursor -> new GpxReader(cursor, rows).read(), rows::readAndReject);
    }
}
