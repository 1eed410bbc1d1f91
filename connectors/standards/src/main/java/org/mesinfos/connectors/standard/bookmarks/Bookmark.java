package org.mesinfos.connectors.standard.bookmarks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.WebActivity;
import org.mesinfos.records.WebActivityKind;

/** Builder for one bookmark. */
final class Bookmark {

    /** Timestamps as in web server logs. */
    private static final DateTimeFormatter LOG_FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final long MICROS_FROM = 100_000_000_000_000L;
    private static final long LAST_MICRO = 253_402_300_799_999_999L;
    private static final int THOUSAND = 1000;
    private static final int MAXIMUM_NUMBER_LENGTH = 18;

    private final Map<String, String> attributes;
    private final Locator locator;
    private String title = "";
    private String description = "";

    Bookmark(Map<String, String> attributes, Locator locator) {
        this.attributes = new LinkedHashMap<>(attributes);
        this.locator = locator;
    }

    Locator locator() {
        return locator;
    }

    void title(String text) {
        title = text.strip();
    }

    void description(String text) {
        description = text;
    }

    /** Emits the bookmark as a record, or rejects it if it has no address. */
    void emit(CustomerRows rows, String path, Optional<BookmarkFolder> folder) {
        rows.read();
        String address = attributes.getOrDefault("HREF", "").strip();
        if (address.isEmpty()) {
            rows.reject(new Rejection(RejectionReason.MISSING_VALUE, locator, "HREF", FoundValue.EMPTY, "an address"));
            return;
        }
        attributes.remove("HREF");
        WebActivity activity = rows.newRecord(RecordType.WEB_ACTIVITY, WebActivity.class);
        activity.setKind(WebActivityKind.BOOKMARK);
        activity.setUrl(address);
        activity.setTitle(title.isEmpty() ? null : title);
        activity.setFolder(path.isEmpty() ? null : path);
        if (!description.isEmpty()) {
            activity.getDetails().add(description);
        }
        instant(attributes.getOrDefault("ADD_DATE", "")).ifPresent(added -> {
            activity.setInstant(added);
            attributes.remove("ADD_DATE");
        });
        tags(activity);
        attributes.forEach((name, value) -> {
            if (!value.isBlank()) {
                activity.getAdditional().put(name, value);
            }
        });
        folder.ifPresent(parent -> parent.addTo(activity.getAdditional()));
        rows.accept(
                activity, locator, RecordKeys.natural(activity.getUrl(), activity.getInstant(), activity.getFolder()));
    }

    /** Adds the tags, which are separated by commas, or by spaces if there is no comma. */
    private void tags(WebActivity activity) {
        String tags = attributes.getOrDefault("TAGS", "");
        if (!tags.isBlank()) {
            Arrays.stream(tags.split(tags.indexOf(',') >= 0 ? "," : "\\s+", -1))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(activity.getTags()::add);
            attributes.remove("TAGS");
        }
    }

    /**
     * Parses a timestamp in seconds, as defined by Netscape, or in milliseconds or microseconds, as some programs
     * write. 0 means unknown.
     */
    private static Optional<Instant> instant(String text) {
        String digits = text.strip();
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MAXIMUM_NUMBER_LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            return logInstant(digits);
        }
        long value = Long.parseLong(digits);
        if (value == 0) {
            return Optional.empty();
        }
        long micros =
                value >= MICROS_FROM ? value : value >= MILLIS_FROM ? value * THOUSAND : value * THOUSAND * THOUSAND;
        return micros > LAST_MICRO
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(
                        micros / (THOUSAND * THOUSAND), micros % (THOUSAND * THOUSAND) * THOUSAND));
    }

    private static Optional<Instant> logInstant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, LOG_FORMAT).toInstant());
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
