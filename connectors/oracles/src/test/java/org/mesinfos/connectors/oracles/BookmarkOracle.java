package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.WebActivity;

/** jsoup, for the links of bookmark files. */
final class BookmarkOracle implements Oracle {

    @Override
    public String library() {
        return "jsoup";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/bookmarks");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (WebActivity activity : rows.records(WebActivity.class)) {
            values.item(activity.getUrl()).add("title", activity.getTitle());
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        for (Element link :
                Jsoup.parse(new ByteArrayInputStream(file), null, "").select("dt > a[href]")) {
            values.item(link.attr("href")).add("title", link.text());
        }
        return values;
    }
}
