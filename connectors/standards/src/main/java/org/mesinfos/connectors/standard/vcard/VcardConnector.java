package org.mesinfos.connectors.standard.vcard;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.vobject.VObjectItem;
import org.mesinfos.connectors.format.vobject.VObjectReader;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for address books in the vCard format. */
@AutoService(Connector.class)
public final class VcardConnector implements Connector {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String CARD = "VCARD";

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/vcard", 1, "Address books as vCard 2.1, 3.0 and 4.0", "vcard", RecordType.CONTACT);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        Optional<String> first = preview.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst();
        boolean card = first.map(line -> line.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(BEGIN::equals)
                .isPresent();
        if (card) {
            return Recognition.claimed(100, BEGIN);
        }
        return preview.text().contains("\n" + BEGIN)
                ? Recognition.declined(50, List.of(BEGIN + " on the first line"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        try (VObjectReader reader = VObjectReader.open(content, Set.of())) {
            for (Optional<VObjectItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof VObjectItem.Component component) {
                    read(component, rows);
                } else if (next.get() instanceof VObjectItem.Malformed broken) {
                    rows.readAndReject(broken.rejection());
                }
            }
        }
    }

    private static void read(VObjectItem.Component component, CustomerRows rows) {
        if (component.element().name().equals(CARD)) {
            new ContactReader(component.element(), component.locator(), rows).read();
        } else {
            rows.readAndReject(
                    RejectionReason.UNKNOWN_ROW, component.locator(), "a component of another kind", "VCARD");
        }
    }
}
