package org.mesinfos.connectors.standard.bookmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for bookmarks in the Netscape format. */
@AutoService(Connector.class)
public final class BookmarksConnector implements IsolatedConnector {

    private static final String DOCUMENT_TYPE = "netscape-bookmark-file-1";
    private static final Pattern LIST = Pattern.compile("<dl>?.{0,400}?<dt>\\s*<(a\\s+href|h3)", Pattern.DOTALL);

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/bookmarks", 1, "Bookmarks in the Netscape format (HTML)", "html", RecordType.WEB_ACTIVITY);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        String text = preview.text();
        if (text.indexOf('<') < 0) {
            return Recognition.OTHER_FORMAT;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("<!doctype " + DOCUMENT_TYPE)) {
            return Recognition.claimed(100, "document type NETSCAPE-Bookmark-file-1");
        }
        if (LIST.matcher(lower).find()) {
            return Recognition.claimed(70, "a list of links in a definition list");
        }
        return lower.contains("<html")
                ? Recognition.declined(10, List.of("document type NETSCAPE-Bookmark-file-1"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        BookmarkListReader list = new BookmarkListReader(new CustomerRows(content.context(), sink));
        try (HtmlTokenizer reader = HtmlTokenizer.open(content)) {
            for (Optional<HtmlToken> token = reader.next(); token.isPresent(); token = reader.next()) {
                list.process(token.get());
            }
        }
        list.endEntry();
    }
}
