package org.mesinfos.connectors.standard.applehealth;

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
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for the export of Apple's health application. */
@AutoService(Connector.class)
public final class AppleHealthConnector implements Connector {

    static final String ROOT = "HealthData";

    private static final XmlDocumentFormat DOCUMENT = XmlDocumentFormat.named(ROOT, 95);

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/apple-health",
            3,
            "Health data exported from Apple devices (export.xml)",
            "xml",
            RecordType.HEALTH_MEASURE,
            RecordType.PERSON_PROFILE);

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
        DOCUMENT.read(content, cursor -> new HealthExportReader(cursor, rows).read(), rows::readAndReject);
    }
}
