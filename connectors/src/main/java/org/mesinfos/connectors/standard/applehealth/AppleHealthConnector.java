package org.mesinfos.connectors.standard.applehealth;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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

/** The export of Apple's health application. */
@AutoService(Connector.class)
public final class AppleHealthConnector implements Connector {

    static final String ROOT = "HealthData";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "standard/apple-health",
            1,
            "Health data exported from Apple devices (export.xml)",
            "xml",
            Set.of(RecordType.HEALTH_MEASURE, RecordType.PERSON_PROFILE),
            DeliveryMode.APPEND,
            "",
            ConnectorDescription.DEFAULT_PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        if (preview.xmlRoot().isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        return preview.xmlRoot().get().getLocalPart().equals(ROOT)
                ? Recognition.claimed(95, "root element HealthData")
                : Recognition.missed(5, List.of("root element HealthData"));
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        OwnRows rows = new OwnRows(content.context(), sink);
        try (XmlPiece piece = XmlPiece.open(content, Chunk.WHOLE, List.of(), XmlLimits.DEFAULT)) {
            new ExportReader(piece.cursor(), rows).read();
        } catch (XmlFault fault) {
            rows.readAndReject(fault.rejection());
        }
    }
}
