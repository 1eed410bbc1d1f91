package org.mesinfos.connectors.standard.activity;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.html.HtmlTokenizer;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for pages of activities in Google products. */
@AutoService(Connector.class)
public final class ActivityConnector implements IsolatedConnector {

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/google-my-activity",
            1,
            "Activity in Google products as a web page (MyActivity.html, watch-history.html)",
            "html",
            RecordType.WEB_ACTIVITY);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        String text = preview.text();
        return text.contains("outer-cell mdl-cell") && text.contains("content-cell mdl-cell")
                ? Recognition.claimed(95, "activity cells")
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        try (HtmlTokenizer page = HtmlTokenizer.open(content)) {
            new ActivityReader(new CustomerRows(content.context(), sink)).read(page);
        }
    }
}
