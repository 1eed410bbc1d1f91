package org.mesinfos.connectors.standard.orderpage;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.html.HtmlTokenizer;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for pages of one Amazon order, as shown for printing. */
@AutoService(Connector.class)
public final class OrderPageConnector implements IsolatedConnector {

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "amazon/order-pages",
            1,
            "Pages of single orders at Amazon, in English or German",
            "html",
            Set.of(RecordType.RECEIPT),
            DeliveryMode.APPEND,
            "",
            ConnectorDescription.DEFAULT_PRECEDENCE);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        // The preview of a page with tables contains their cells only.
        String text = preview.text();
        if (!preview.context().mediaType().contains("html") && !text.contains("<html")) {
            return Recognition.OTHER_FORMAT;
        }
        boolean numbered = OrderPageReader.ORDER_NUMBER.matcher(text).find();
        return numbered && OrderWords.isOrderPage(text)
                ? Recognition.claimed(90, "an order number and labels of an order page")
                : Recognition.declined(10, List.of("an order number", "a label of the order date"));
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        try (HtmlTokenizer page = HtmlTokenizer.open(content)) {
            new OrderPageReader(new CustomerRows(content.context(), sink)).read(PageText.read(page));
        }
    }
}
