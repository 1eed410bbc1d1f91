package org.mesinfos.connectors.oracles;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.CalendarEvent;

/** iCal4j, for the events of calendars. */
final class CalendarOracle implements Oracle {

    private static final Pattern EVENT =
            Pattern.compile("^BEGIN:VEVENT\\R.*?^END:VEVENT\\R", Pattern.MULTILINE | Pattern.DOTALL);

    static {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, true);
    }

    @Override
    public String library() {
        return "iCal4j";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/icalendar");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (CalendarEvent event : rows.records(CalendarEvent.class)) {
            values.item(event.getUid())
                    .add("title", event.getTitle())
                    .add("location", event.getLocation())
                    .add("description", event.getDescription())
                    .add("status", event.getStatus())
                    .add("rule", event.getRecurrenceRule());
        }
        return values;
    }

    /** Reads each event alone, because the library reads nothing of a file with one invalid event. */
    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        String text = new String(file, StandardCharsets.UTF_8);
        for (Matcher event = EVENT.matcher(text); event.find(); ) {
            String calendar = "BEGIN:VCALENDAR\r\n" + event.group() + "END:VCALENDAR\r\n";
            try {
                add(new CalendarBuilder().build(new StringReader(calendar)), values);
            } catch (ParserException invalid) {
                values.item("event that the library cannot read").add("reason", "invalid");
            }
        }
        return values;
    }

    private static void add(Calendar calendar, Values values) {
        for (CalendarComponent event : calendar.<CalendarComponent>getComponents(Component.VEVENT)) {
            values.item(text(event, Property.UID))
                    .add("title", text(event, Property.SUMMARY))
                    .add("location", text(event, Property.LOCATION))
                    .add("description", text(event, Property.DESCRIPTION))
                    .add("status", text(event, Property.STATUS))
                    .add("rule", text(event, Property.RRULE));
        }
    }

    private static String text(CalendarComponent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
