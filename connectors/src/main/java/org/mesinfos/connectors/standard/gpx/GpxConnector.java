package org.mesinfos.connectors.standard.gpx;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.Chunk;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.ConnectorDescription;
import org.mesinfos.connectors.DeliveryMode;
import org.mesinfos.connectors.FilePreview;
import org.mesinfos.connectors.Recognition;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlPiece;
import org.mesinfos.connectors.standard.person.OwnRows;
import org.mesinfos.records.RecordType;

/** Tracks, routes and waypoints as GPX. */
@AutoService(Connector.class)
public final class GpxConnector implements Connector {

    static final String ROOT = "gpx";

    private static final String NAMESPACE = "http://www.topografix.com/GPX/";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "standard/gpx",
            1,
            "Tracks, routes and waypoints as GPX 1.0 and 1.1",
            "xml",
            Set.of(RecordType.TRIP, RecordType.LOCATION_POINT),
            DeliveryMode.APPEND,
            "",
            ConnectorDescription.DEFAULT_PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        Optional<QName> root = preview.xmlRoot();
        if (root.isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        if (root.get().getNamespaceURI().startsWith(NAMESPACE)) {
            return Recognition.claimed(100, "namespace of GPX");
        }
        return root.get().getLocalPart().equals(ROOT)
                ? Recognition.claimed(90, "root element gpx")
                : Recognition.missed(5, List.of("root element gpx"));
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        OwnRows rows = new OwnRows(content.context(), sink);
        try (XmlPiece piece = XmlPiece.open(content, Chunk.WHOLE, List.of(), XmlLimits.DEFAULT)) {
            new GpxReader(piece.cursor(), rows).read();
        } catch (XmlFault fault) {
            rows.readAndReject(fault.rejection());
        }
    }
}
