package org.mesinfos.connectors.standard.vcard;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.vobject.VObjectFormat;
import org.mesinfos.connectors.format.vobject.VObjectItem;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for address books in the vCard format. */
@AutoService(Connector.class)
public final class VcardConnector implements Connector {

    private static final String CARD = "VCARD";
    private static final VObjectFormat FORMAT = new VObjectFormat(CARD, Set.of());

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/vcard", 2, "Address books as vCard 2.1, 3.0 and 4.0", "vcard", RecordType.CONTACT);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return FORMAT.recognise(preview);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        FORMAT.read(content, component -> read(component, rows), rows::readAndReject);
    }

    private static void read(VObjectItem.Component component, CustomerRows rows) {
        if (component.element().name().equals(CARD)) {
            new ContactReader(component.element(), component.locator(), rows).read();
        } else {
            rows.readAndReject(RejectionReason.UNKNOWN_ROW, component.locator(), "a component of another kind", CARD);
        }
    }
}
