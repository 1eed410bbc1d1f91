package org.mesinfos.connectors.standard.x12;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.RecordType;

/** Connector for remittance advice: the payments of an insurer for each service of each claim. */
@AutoService(Connector.class)
public final class RemittanceConnector implements Connector {

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
                    "standard/x12-835",
                    2,
                    "Payments of health insurers by claim and service (ASC X12 835)",
                    "x12",
                    RecordType.HEALTH_REIMBURSEMENT)
            .withPrecedence(60);

    private static final String EXPECTED = "an interchange with transaction set 835";
    private static final int CLAIM = 95;

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        String text = preview.text();
        Optional<X12Separators> separators = X12Separators.of(text);
        if (separators.isEmpty()) {
            return Recognition.OTHER_FORMAT;
        }
        String element = Pattern.quote(String.valueOf(separators.get().element()));
        return Pattern.compile("(?:^|[^\\w\\s]|\\s)ST" + element + "835" + element)
                        .matcher(text)
                        .find()
                ? Recognition.claimed(CLAIM, "transaction set 835")
                : Recognition.declined(50, List.of("transaction set 835"));
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        Optional<X12SegmentStream> opened = X12SegmentStream.open(content);
        if (opened.isEmpty()) {
            sink.startRow();
            sink.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "another start of file", EXPECTED));
            return;
        }
        try (X12SegmentStream segments = opened.get()) {
            new RemittanceReader(segments, new ServiceRows(content.context(), sink, segments.separators())).read();
        }
    }
}
