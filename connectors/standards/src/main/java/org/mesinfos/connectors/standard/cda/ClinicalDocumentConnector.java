package org.mesinfos.connectors.standard.cda;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.xml.XmlDocumentFormat;
import org.mesinfos.connectors.format.xml.XmlDocumentFormat.RootRule;
import org.mesinfos.records.RecordType;

/** Connector for clinical documents that a hospital or physician issues to a patient. */
@AutoService(Connector.class)
public final class ClinicalDocumentConnector implements Connector {

    static final QName ROOT = new QName("urn:hl7-org:v3", "ClinicalDocument");

    private static final XmlDocumentFormat DOCUMENT = new XmlDocumentFormat(
            ROOT.getLocalPart(),
            ROOT::equals,
            List.of(new RootRule(ROOT::equals, 100, "root element ClinicalDocument of HL7")));

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/cda",
            4,
            "Patients and observations of clinical documents (HL7 CDA: C-CDA, CCD, C32)",
            "xml",
            RecordType.PERSON_PROFILE,
            RecordType.HEALTH_MEASURE);

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
        ClinicalDocumentRows rows = new ClinicalDocumentRows(content.context(), sink);
        DOCUMENT.read(content, cursor -> new ClinicalDocumentReader(cursor, rows).read(), rows::readAndReject);
    }
}
