package org.mesinfos.connectors.standard.activity;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.WebActivity;
import org.mesinfos.records.WebActivityKind;

/** Parser for a page of activities; builds one record per cell. Not thread-safe. */
final class ActivityReader {

    private final CustomerRows rows;
    private final DayMonthOrder defaultOrder;
    private final TwoDigitYears years;
    private Optional<ActivityCell> open = Optional.empty();
    private CellPart part = CellPart.OTHER;

    ActivityReader(CustomerRows rows) {
        this.rows = rows;
        this.defaultOrder = DayMonthOrder.ofCountry(rows.context().country());
        this.years = TwoDigitYears.of(rows.context());
    }

    void read(HtmlTokenizer page) throws IOException {
        for (Optional<HtmlToken> token = page.next(); token.isPresent(); token = page.next()) {
            if (token.get() instanceof HtmlToken.StartTag start) {
                start(start);
            } else if (token.get() instanceof HtmlToken.EndTag end && end.name().equals("a")) {
                open.ifPresent(ActivityCell::linkEnd);
            } else if (token.get() instanceof HtmlToken.Text text) {
                open.ifPresent(activity -> activity.text(part, text.text()));
            }
        }
        finish();
    }

    private void start(HtmlToken.StartTag start) {
        String classes = start.attributes().getOrDefault("CLASS", "");
        if (classes.contains(CellPart.CELL)) {
            finish();
            open = Optional.of(new ActivityCell(start.line()));
            part = CellPart.OTHER;
        } else if (start.name().equals("br")) {
            open.ifPresent(activity -> activity.lineBreak(part));
        } else if (start.name().equals("a")) {
            String address = start.attributes().getOrDefault("HREF", "");
            open.ifPresent(activity -> activity.link(part, address));
        } else {
            part = CellPart.of(classes).orElse(part);
        }
    }

    private void finish() {
        if (open.isPresent()) {
            ActivityCell activity = open.get();
            open = Optional.empty();
            activity(activity);
        }
    }

    private void activity(ActivityCell activity) {
        Locator locator = Locator.line(activity.line());
        rows.read();
        if (activity.isTooLarge()) {
            reject(RejectionReason.TOO_LARGE, locator, "an activity above the size limit", "a smaller activity");
            return;
        }
        List<String> lines = activity.lines();
        Optional<Instant> instant = lines.isEmpty()
                ? Optional.empty()
                : ActivityTimestamp.of(lines.get(lines.size() - 1), defaultOrder, years);
        if (instant.isEmpty()) {
            reject(RejectionReason.INVALID_VALUE, locator, "no time at the end", "a time with a zone");
            return;
        }
        WebActivity record = record(activity, lines.subList(0, lines.size() - 1), instant.get());
        rows.accept(
                record,
                locator,
                RecordKeys.natural(record.getInstant(), record.getService(), record.getTitle(), record.getUrl()));
    }

    private void reject(RejectionReason reason, Locator locator, String found, String expected) {
        rows.reject(new Rejection(reason, locator, "", found, expected));
    }

    private WebActivity record(ActivityCell activity, List<String> lines, Instant instant) {
        WebActivity record = rows.newRecord(RecordType.WEB_ACTIVITY, WebActivity.class);
        record.setInstant(instant);
        if (!activity.service().isEmpty()) {
            record.setService(activity.service());
        }
        if (!lines.isEmpty()) {
            record.setTitle(lines.get(0));
        }
        Optional<String> address = activity.firstLineLink();
        address.ifPresent(record::setUrl);
        record.setKind(kind(address.orElse("")));
        if (record.getKind() == WebActivityKind.SEARCH) {
            activity.linkText().ifPresent(record::setQuery);
        }
        lines.stream().skip(1).forEach(record.getDetails()::add);
        record.getDetails().addAll(activity.otherLinks());
        record.getDetails().addAll(activity.remarks());
        return record;
    }

    /** Derives the kind of activity from its link, which is independent of the language. */
    private static WebActivityKind kind(String address) {
        if (address.contains("/search?") || address.contains("search_query=")) {
            return WebActivityKind.SEARCH;
        }
        return address.contains("google.com/url?") ? WebActivityKind.VISIT : WebActivityKind.OTHER;
    }
}
