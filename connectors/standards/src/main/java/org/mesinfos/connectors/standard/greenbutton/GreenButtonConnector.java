package org.mesinfos.connectors.standard.greenbutton;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.records.RecordType;

/** Connector for Green Button files. */
@AutoService(Connector.class)
public final class GreenButtonConnector implements Connector {

    private static final int VERSION = 3;
    private static final int PRECEDENCE = 80;
    private static final int ELEMENTS_BEFORE = 64;
    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/green-button",
                    VERSION,
                    "Energy and water use, Green Button (NAESB ESPI)",
                    "xml",
                    RecordType.METER_READING,
                    RecordType.CONTRACT)
            .withPrecedence(PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        if (preview.xmlRoot().isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        Optional<Recognition> first =
                firstElement(preview.head(), preview.context().encoding());
        if (first.isPresent()) {
            return first.get();
        }
        return preview.xmlRoot().get().getLocalPart().equals(EspiNames.FEED)
                ? Recognition.declined(20, List.of("an element of " + EspiNames.NAMESPACE))
                : Recognition.OTHER_FORMAT;
    }

    /** Claims a file by its first ESPI element. Some utilities leave out the namespace of those in entries. */
    private static Optional<Recognition> firstElement(byte[] head, String encoding) {
        boolean isContent = false;
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(head), encoding, XmlLimits.DEFAULT)) {
            for (int i = 0; i < ELEMENTS_BEFORE && cursor.nextElement(); i++) {
                if (cursor.namespace().equals(EspiNames.NAMESPACE)) {
                    return Optional.of(
                            Recognition.claimed(100, "element " + cursor.name() + " of " + EspiNames.NAMESPACE));
                }
                if (isContent && EspiNames.RESOURCES.contains(cursor.name())) {
                    return Optional.of(Recognition.claimed(90, "element " + cursor.name() + " in an entry"));
                }
                isContent = cursor.name().equals(EspiNames.CONTENT);
            }
        } catch (XmlReadException | IOException truncated) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        FeedRows rows = new FeedRows(content, sink);
        try (XmlCursor cursor = XmlCursor.open(content.open(), content.context().encoding(), XmlLimits.DEFAULT)) {
            new FeedWalker(cursor, rows).walk();
            rows.finish();
        } catch (XmlReadException fault) {
            sink.startRow();
            sink.reject(fault.rejection());
        }
    }
}
